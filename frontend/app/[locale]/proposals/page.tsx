import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { Link } from '../../../components/link';
import { Pager } from '../../../components/pager';
import { answer, publicApi } from '../../../lib/api/client';
import { regionOptions } from '../../../lib/api/regions';
import { linkTo } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';
import { ProposalCard } from './proposal-card';

type Query = { issue?: string; place?: string; sort?: string; after?: string };
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('proposals');
  return { title: t('title') };
}

async function Filters({ locale, query }: { locale: Locale; query: Query }) {
  const [t, regions, series] = await Promise.all([
    getTranslations('proposals'),
    regionOptions(locale),
    answer(publicApi().GET('/api/series', { params: { query: { language: locale } } })),
  ]);
  const issues = series.items.flatMap((item) => item.issues);
  return (
    <form method="get" className="row items-end" role="search">
      <label>
        {t('issue')}{' '}
        <select className="input" name="issue" defaultValue={query.issue ?? ''}>
          <option value="">{t('allIssues')}</option>
          {issues.map((issue) => (
            <option key={issue.slug} value={issue.slug} lang={issue.title.language}>
              {issue.title.text}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('region')}{' '}
        <select className="input" name="place" defaultValue={query.place ?? ''}>
          <option value="">{t('allRegions')}</option>
          {regions.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {query.sort === 'supported' && <input type="hidden" name="sort" value="supported" />}
      <button className="btn plain small" type="submit">
        {t('show')}
      </button>
    </form>
  );
}

async function Order({ here, query }: { here: string; query: Query }) {
  const t = await getTranslations('proposals');
  const kept = (['issue', 'place'] as const).flatMap((name) => (query[name] ? [[name, query[name]]] : []));
  return (
    <nav className="row" aria-label={t('sort')}>
      {(['newest', 'supported'] as const).map((sort) => (
        <Link
          key={sort}
          href={`${here}?${new URLSearchParams([...kept, ['sort', sort]]).toString()}`}
          aria-current={(query.sort === 'supported' ? 'supported' : 'newest') === sort ? 'true' : undefined}
        >
          {t(sort)}
        </Link>
      ))}
    </nav>
  );
}

export default async function ProposalsPage({ params, searchParams }: Props) {
  const [{ locale }, query, t] = await Promise.all([params, searchParams, getTranslations('proposals')]);
  const page = await answer(
    publicApi().GET('/api/proposals', {
      params: {
        query: {
          language: locale,
          limit: 24,
          sort: query.sort === 'supported' ? 'supported' : 'newest',
          ...(query.issue ? { issue: query.issue } : {}),
          ...(query.place ? { place: query.place } : {}),
          ...(query.after ? { cursor: query.after } : {}),
        },
      },
    }),
  );
  const here = linkTo(locale, { kind: 'proposals' });
  const kept = Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'after');
  return (
    <div className="wrap page stack loose">
      <div className="row apart">
        <h1>{t('title')}</h1>
        <ButtonLink href={linkTo(locale, { kind: 'new-proposal' })}>{t('write')}</ButtonLink>
      </div>
      <Filters locale={locale} query={query} />
      <Order here={here} query={query} />
      {page.items.length === 0 && <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>}
      <div className="grid3">
        {page.items.map((proposal) => (
          <ProposalCard key={proposal.id} locale={locale} proposal={proposal} />
        ))}
      </div>
      <Pager next={page.next} href={(cursor) => `${here}?${new URLSearchParams([...kept, ['after', cursor]]).toString()}`} />
    </div>
  );
}
