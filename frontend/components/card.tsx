import type { ReactNode } from 'react';

export const Card = ({ look, children }: { look?: 'lifted' | 'sunny'; children: ReactNode }) => (
  <div className={look === undefined ? 'card' : `card ${look}`}>{children}</div>
);
