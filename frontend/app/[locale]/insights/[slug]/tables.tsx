import { getTranslations } from 'next-intl/server';
import { EmptyState } from '../../../../components/empty-state';
import { Link } from '../../../../components/link';
import type { Schema } from '../../../../lib/api/client';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { NumberTable } from './numbers';

type Insights = Schema<'Insights'>;

export async function Proposals({ locale, proposals }: { locale: Locale; proposals: Insights['proposals'] }) {
  const t = await getTranslations('insights');
  return (
    <section className="card stack" aria-labelledby="proposals">
      <h2 id="proposals">{t('proposals')}</h2>
      {proposals.length === 0 && <EmptyState title={t('noProposals')} />}
      {proposals.length > 0 && (
        <ol className="stack">
          {proposals.map(({ id, title, language, supporters }) => (
            <li key={id}>
              <Link href={linkTo(locale, { kind: 'proposal', id })}>
                <span lang={language}>{title}</span>
              </Link>
              <div className="quiet-text small num">{t('supportersCount', { count: supporters })}</div>
            </li>
          ))}
        </ol>
      )}
      <p className="quiet-text small">{t('proposalsWhat')}</p>
    </section>
  );
}

export async function Comments({ comments }: { comments: Insights['comments'] }) {
  const t = await getTranslations('insights');
  const states = ['published', 'held', 'removed', 'withdrawn'] as const;
  return (
    <section className="card stack" aria-labelledby="comments">
      <h2 id="comments">{t('comments')}</h2>
      <NumberTable
        caption={t('comments')}
        heads={[t('stateHead'), t('count')]}
        rows={states.map((state) => ({ id: state, cells: [t(`state.${state}`), comments[state]] }))}
      />
    </section>
  );
}

export async function Regions({ locale, insights }: { locale: Locale; insights: Insights }) {
  const t = await getTranslations('insights');
  const { regions, regionUnknown } = insights;
  const isHidden = regions.some(({ people }) => people === null);
  const isAllHidden = regions.every(({ people }) => people === null);
  const isEmpty = insights.totals.participants === 0;
  return (
    <section className="card stack" aria-labelledby="regions">
      <h2 id="regions">{t('regions')}</h2>
      {isEmpty && <EmptyState title={t('noPeople')} />}
      {!isEmpty && isAllHidden && <p className="quiet-text">{t('hiddenAll')}</p>}
      {!isEmpty && !isAllHidden && (
        <>
          {isHidden && <p className="quiet-text small">{t('hiddenSome')}</p>}
          <NumberTable
            caption={t('regions')}
            heads={[t('region'), t('people')]}
            rows={[
              ...regions.map(({ kato, name, people }) => ({ id: kato, cells: [name[locale], people ?? t('few')] })),
              { id: 'not-stated', cells: [t('notStated'), regionUnknown ?? t('few')] },
            ]}
          />
        </>
      )}
    </section>
  );
}
