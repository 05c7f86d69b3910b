import { getTranslations } from 'next-intl/server';
import { Day } from '../../../components/day';
import type { Schema } from '../../../lib/api/client';

type Props = { reasons: Schema<'StatementOfReasons'>[]; language: string; titleOf: (clause: string) => string };

/** What was decided on this text before, by a role and never by a name. */
export async function Reasons({ reasons, language, titleOf }: Props) {
  const t = await getTranslations('moderation');
  return (
    <ul className="plain stack tight">
      {reasons.map(({ outcome, clause, note, decidedAt, by }) => (
        <li key={decidedAt}>
          <b>{t(`outcome.${outcome}`)}</b> · {t(`by.${by}`)} · <Day at={decidedAt} as="ago" />
          {clause !== null && <> · {titleOf(clause)}</>}
          {note !== '' && (
            <p className="quiet-text letter" lang={language}>
              {note}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
