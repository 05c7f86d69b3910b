import type { ReactNode } from 'react';

/** A table that scrolls in its own box on a narrow screen, reachable by keyboard. Figures: <td className="figure">. */
export const Table = ({ caption, head, children }: { caption: string; head?: ReactNode; children: ReactNode }) => (
  <div className="table-box" role="region" aria-label={caption} tabIndex={0}>
    <table>
      <caption>{caption}</caption>
      {head !== undefined && <thead>{head}</thead>}
      <tbody>{children}</tbody>
    </table>
  </div>
);
