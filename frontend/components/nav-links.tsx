'use client';

import { usePathname } from 'next/navigation';
import { Link } from './link';

export type NavItem = { href: string; label: string };

/** A list of links that marks the part of the portal one is in. */
export function NavLinks({ label, items }: { label: string; items: readonly NavItem[] }) {
  const pathname = usePathname();
  return (
    <nav className="main-nav" aria-label={label}>
      <ul className="plain">
        {items.map(({ href, label: name }) => (
          <li key={href}>
            <Link href={href} aria-current={pathname === href ? 'page' : pathname.startsWith(`${href}/`) ? 'true' : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
