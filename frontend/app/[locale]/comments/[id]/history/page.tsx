import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Day } from '../../../../../components/day';
import { Link } from '../../../../../components/link';
import { Pager } from '../../../../../components/pager';
import { WordChanges } from '../../../../../components/word-changes';
import { answer, publicApi, type Schema } from '../../../../../lib/api/client';
import { linkTo } from '../../../../../lib/links';
import type { Locale } from '../../../../../lib/locales';

type Query = { version?: string; after?: string };
type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<Query> };
type Version = Schema<'PublicRevision'>;

const VERSIONS_A_PAGE = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('writing');
  return { title: t('history.title') };
}

async function Changes({ id, number }: { id: string; number: number }) {
  const [t, comparison] = await Promise.all([
    getTranslations('writing'),
    answer(publicApi().GET('/api/submissions/{id}/revisions/{number}', { params: { path: { id, number } } })),
  ]);
  const said = { gone: t('history.gone'), new: t('history.new') };
  return (
    <section className="stack tight" aria-labelledby="compared">
      <h2 id="compared">{t('history.compared', { number })}</h2>
      <p className="quiet-text small">{t('history.legend')}</p>
      {comparison.title.length > 0 && <WordChanges changes={comparison.title} lang={comparison.language} said={said} />}
      <WordChanges changes={comparison.body} lang={comparison.language} said={said} />
    </section>
  );
}

async function Whole({ version }: { version: Version }) {
  const t = await getTranslations('writing');
  return (
    <section className="stack tight" aria-labelledby="whole">
      <h2 id="whole">{t('history.whole', { number: version.number })}</h2>
      <div lang={version.language}>
        {version.title !== null && <h3>{version.title}</h3>}
        <p className="letter">{version.body}</p>
      </div>
    </section>
  );
}

/** What readers have seen of a text, version by version, and word by word what each changed. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const [{ locale, id }, { version, after }, t] = await Promise.all([params, searchParams, getTranslations('writing')]);
  const query = { limit: VERSIONS_A_PAGE, ...(after === undefined ? {} : { cursor: after }) };
  const { items, next } = await answer(publicApi().GET('/api/submissions/{id}/revisions', { params: { path: { id }, query } }));
  const shown = items.find(({ number }) => String(number) === version) ?? items[0];
  const isNow = after === undefined && shown === items[0];
  const link = (number: number): string => linkTo(locale, { kind: 'text-history', id, version: number });
  return (
    <div className="wrap reading page stack loose">
      <div className="stack tight">
        <h1>{t('history.title')}</h1>
        <p className="quiet-text">{t('history.none')}</p>
      </div>
      <nav className="stack tight" aria-labelledby="versions">
        <h2 id="versions">{t('history.versions')}</h2>
        <ol className="plain stack tight" reversed>
          {items.map(({ number, at }) => (
            <li key={number}>
              <Link href={link(number)} aria-current={number === shown?.number ? 'true' : undefined}>
                {t('history.version', { number })}
              </Link>{' '}
              <span className="quiet-text small">
                <Day at={at} as="time" />
              </span>
            </li>
          ))}
        </ol>
        <Pager next={next} href={(cursor) => `${linkTo(locale, { kind: 'text-history', id })}?after=${encodeURIComponent(cursor)}`} />
      </nav>
      {items.length === 1 && shown?.number === 1 && <p>{t('history.one')}</p>}
      {shown !== undefined && shown.number > 1 && <Changes id={id} number={shown.number} />}
      {shown !== undefined && <Whole version={shown} />}
      {isNow && <p className="quiet-text">{t('history.now')}</p>}
    </div>
  );
}
