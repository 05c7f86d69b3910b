import type { ReactNode } from 'react';

/** A list with nothing in it: says so and what helps. */
export const EmptyState = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className="empty">
    <p>
      <b>{title}</b>
    </p>
    {children}
  </div>
);
