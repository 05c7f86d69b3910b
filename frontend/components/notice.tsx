import type { ReactNode } from 'react';

/** What was done, who sees it, what comes next. */
export const Notice = ({ look, title, children }: { look?: 'waiting' | 'stop'; title: string; children?: ReactNode }) => (
  <div className={look === undefined ? 'notice' : `notice ${look}`} role="status">
    <b>{title}</b>
    {children !== undefined && <div className="small">{children}</div>}
  </div>
);
