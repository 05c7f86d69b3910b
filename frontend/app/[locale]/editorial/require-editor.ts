import { notFound } from 'next/navigation';
import { may, requireCitizen } from '../../../lib/api/session';
import { linkTo } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';

/** For editors only: others do not learn that there is a page. */
export async function requireEditor(locale: Locale): Promise<void> {
  const me = await requireCitizen(locale, linkTo(locale, { kind: 'editorial' }));
  if (!may(me, 'edit')) notFound();
}
