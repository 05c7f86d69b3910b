import { getTranslations } from 'next-intl/server';
import { Link } from '../../../../components/link';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { partLink } from './part';

/** In the margin of a paragraph: the way to comment on it. */
export async function ParagraphMark({ locale, slug, blockId }: { locale: Locale; slug: string; blockId: string }) {
  const t = await getTranslations('discussion');
  const here = linkTo(locale, { kind: 'article', slug });
  return (
    <Link className="paragraph-mark no-print" href={partLink(here, { about: blockId }, 'discussion')} aria-label={t('commentHere')}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d="M2 3h12v8H7l-3 3v-3H2z" />
      </svg>
    </Link>
  );
}
