import { getTranslations } from 'next-intl/server';
import { Link } from '../../../../components/link';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { formatNumber } from '../../../../lib/numbers';
import { partLink } from './part';

type Props = { locale: Locale; slug: string; blockId: string; comments: number };

/** In the margin of a paragraph: how many comments it has, and the way to write one. */
export async function ParagraphMark({ locale, slug, blockId, comments }: Props) {
  const [t, words] = await Promise.all([getTranslations('discussion'), getTranslations('history.desk')]);
  const here = linkTo(locale, { kind: 'article', slug });
  return (
    <Link
      className="paragraph-mark no-print"
      href={partLink(here, { about: blockId }, 'discussion')}
      aria-label={comments === 0 ? t('commentHere') : `${t('commentHere')}. ${words('comments', { count: comments })}`}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d="M2 3h12v8H7l-3 3v-3H2z" />
      </svg>
      {comments > 0 && <span className="num">{formatNumber(locale, comments)}</span>}
    </Link>
  );
}
