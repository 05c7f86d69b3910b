import { getTranslations } from 'next-intl/server';
import { Link } from '../../../../components/link';
import { Tag } from '../../../../components/tag';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import type { Readable } from './drawn-tree';

type Props = { locale: Locale; comment: Pick<Readable, 'id' | 'language' | 'mixed' | 'edited'> };

/** In which language a text is written, if not the page's, and whether it was changed since it was published. */
export async function Written({ locale, comment: { id, language, mixed, edited } }: Props) {
  const [t, w] = await Promise.all([getTranslations('discussion'), getTranslations('writing')]);
  return (
    <>
      {mixed && <Tag>{w('mixed')}</Tag>}
      {!mixed && language !== locale && <Tag>{t(`language.${language}`)}</Tag>}
      {edited && <Link href={linkTo(locale, { kind: 'text-history', id })}>{w('history.edited')}</Link>}
    </>
  );
}
