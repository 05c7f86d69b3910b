import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Link } from '../../../components/link';

type Props = { back: { href: string; label: string }; title: ReactNode; lang?: string; children: ReactNode };

/** A page below the desk: the way back, its title, its one job. */
export const DeskPage = ({ back, title, lang, children }: Props) => (
  <div className="wrap reading page stack loose">
    <p>
      <Link href={back.href}>← {back.label}</Link>
    </p>
    <h1 lang={lang}>{title}</h1>
    {children}
  </div>
);

export async function deskMetadata(): Promise<Metadata> {
  const t = await getTranslations('editorial');
  return { title: t('title'), robots: { index: false, follow: false } };
}
