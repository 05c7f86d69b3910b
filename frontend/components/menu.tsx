'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** A menu that opens without JavaScript and closes when one has gone somewhere. */
export const Menu = ({ label, children }: { label: string; children: ReactNode }) => (
  <details className="menu" key={usePathname()}>
    <summary className="btn plain small">{label}</summary>
    {children}
  </details>
);
