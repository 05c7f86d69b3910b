import { Hidden } from '../../../../../components/hidden';
import { openedAs } from './stale';

/** The version that a form was opened with, and what stood in its fields. */
export const Opened = ({ version, part }: { version: number; part: Record<string, string> }) => (
  <>
    <Hidden name="version" value={String(version)} />
    {Object.entries(part).map(([field, value]) => (
      <Hidden key={field} name={openedAs(field)} value={value} />
    ))}
  </>
);
