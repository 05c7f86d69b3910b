import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Link } from '../../../../../components/link';
import { Pager } from '../../../../../components/pager';
import { answer, publicApi } from '../../../../../lib/api/client';
import { linkTo } from '../../../../../lib/links';
import type { Locale } from '../../../../../lib/locales';
import { readArticle } from '../read-article';
import { RevisionView } from './revision';
import './history.css';

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<{ cursor?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const [article, t] = await Promise.all([readArticle(locale, slug), getTranslations({ locale, namespace: 'history' })]);
  return { title: `${t('title')}: ${article.title.text}` };
}

/** Every change that readers could see since the publication, newest first, word by word. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const [{ locale, slug }, { cursor }, t] = await Promise.all([params, searchParams, getTranslations('history')]);
  const query = { language: locale, ...(cursor === undefined ? {} : { cursor }) };
  const { items, next, title, language } = await answer(
    publicApi().GET('/api/articles/{slug}/history', { params: { path: { slug }, query } }),
  );
  const here = linkTo(locale, { kind: 'article-history', slug });
  return (
    <div className="wrap narrow page stack loose">
      <header className="stack tight">
        <p className="small">
          <Link href={linkTo(locale, { kind: 'article', slug })} lang={title.language}>
            {title.text}
          </Link>
        </p>
        <h1>{t('title')}</h1>
        <p>{t('help', { language })}</p>
      </header>
      <ol className="plain stack loose">
        {items.map((revision) => (
          <RevisionView key={revision.number} revision={revision} language={language} />
        ))}
      </ol>
      <Pager next={next} href={(from) => `${here}?cursor=${from}`} />
    </div>
  );
}
