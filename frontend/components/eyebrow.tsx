import type { ReactNode } from 'react';

/** The small line above a title: where it belongs, then facts. */
export const Eyebrow = ({ lead, children }: { lead?: ReactNode; children?: ReactNode }) => (
  <div className="eyebrow">
    {lead !== undefined && <b>{lead}</b>}
    {children}
  </div>
);
