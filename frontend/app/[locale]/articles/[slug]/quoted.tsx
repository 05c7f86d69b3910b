import { getTranslations } from 'next-intl/server';
import { Link } from '../../../../components/link';
import type { Schema } from '../../../../lib/api/client';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { About } from './about';

type Quote = Schema<'Quote'>;
type Props = {
  locale: Locale;
  article: Schema<'Article'>;
  comment: { blockId: string | null; quote: Quote | null };
  page?: string | undefined;
};

/** What became of words that are not what or where they were, and what they were. */
async function Changed({ locale, slug, quote }: { locale: Locale; slug: string; quote: Quote }) {
  const t = await getTranslations('quotes');
  const { now, exact, language, lastStood } = quote;
  if (now === exact) return <p className="small quiet-text">{t('elsewhere')}</p>;
  const history = `${linkTo(locale, { kind: 'article-history', slug })}${lastStood === null ? '' : `#revision-${lastStood + 1}`}`;
  return (
    <details className="small">
      <summary>{t('changed')}</summary>
      <div className="stack tight">
        <p>{t('was')}</p>
        <blockquote className="comment-about" lang={language}>
          {exact}
        </blockquote>
        <p>
          <Link href={history}>{t('history')}</Link>
        </p>
      </div>
    </details>
  );
}

/** The words that a comment quotes, with the way to them; without any, the beginning of its paragraph. */
export function Quoted({ locale, article, comment: { blockId, quote }, page = '' }: Props) {
  if (quote === null) return <About article={article} blockId={blockId} page={page} />;
  const { now, language } = quote;
  return (
    <>
      {now !== null && (
        <blockquote className="comment-about">
          <a href={`${page}#p-${quote.blockId}`} lang={language}>
            {now}
          </a>
        </blockquote>
      )}
      {quote.outcome !== 'kept' && <Changed locale={locale} slug={article.slug} quote={quote} />}
    </>
  );
}
