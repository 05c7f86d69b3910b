import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Day } from '../../../components/day';
import { DoneNotice } from '../../../components/done-notice';
import { EmptyState } from '../../../components/empty-state';
import { Link } from '../../../components/link';
import { Tag } from '../../../components/tag';
import { answer, api, type Schema } from '../../../lib/api/client';
import { may, requireCitizen } from '../../../lib/api/session';
import { linkTo } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';
import { Case } from './case';
import './moderation.css';

const KINDS = ['comment', 'statement', 'proposal'] as const;
type Kind = (typeof KINDS)[number];
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ kind?: string; case?: string; done?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('moderation');
  return { title: t('title') };
}

async function Figures({ figures }: { figures: Schema<'ModerationFigures'> }) {
  const t = await getTranslations('moderation');
  const median = figures.medianMinutes30Days === null ? t('unknown') : t('minutes', { minutes: figures.medianMinutes30Days });
  return <p className="quiet-text small num">{t('figures', { waiting: figures.waiting, decided: figures.decidedToday, median })}</p>;
}

export default async function ModerationPage({ params, searchParams }: Props) {
  const [{ locale }, query, t] = await Promise.all([params, searchParams, getTranslations('moderation')]);
  const here = linkTo(locale, { kind: 'moderation' });
  const me = await requireCitizen(locale, here);
  if (!may(me, 'moderate')) notFound();
  const kind: Kind | undefined = KINDS.find((known) => known === query.kind);
  const [queue, figures] = await Promise.all([
    answer(api().GET('/api/moderation/queue', { params: { query: { limit: 50, ...(kind ? { kind } : {}) } } })),
    answer(api().GET('/api/moderation/figures')),
  ]);
  const shown = query.case ?? queue.items[0]?.id;
  const filter = kind === undefined ? '' : `kind=${kind}&`;
  return (
    <div className="wrap page stack">
      <div className="row apart">
        <h1>{t('title')}</h1>
        <Figures figures={figures} />
      </div>
      <DoneNotice namespace="moderation" done={query.done} />
      <div className="desk">
        <nav aria-label={t('queue')} className="desk-list">
          <p className="row small">
            <Link href={here}>
              {t('all')} · {figures.waiting}
            </Link>
            {KINDS.map((each) => (
              <Link key={each} href={`${here}?kind=${each}`}>
                {t(`kind.${each}`)} · {figures.byKind[each]}
              </Link>
            ))}
          </p>
          {queue.items.length === 0 && <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>}
          {queue.items.map((item) => (
            <Link key={item.id} href={`${here}?${filter}case=${item.id}`} className={item.id === shown ? 'desk-item on' : 'desk-item'}>
              <span className="small quiet-text">
                {t(`kind.${item.kind}`)} · <Day at={item.createdAt} as="ago" />
              </span>
              <span lang={item.language}>{item.excerpt}</span>
              <span className="row">
                {item.signals.map((signal) => (
                  <Tag key={signal}>{t(`signals.${signal}`)}</Tag>
                ))}
                {item.demo && <Tag look="sun">{t('demo')}</Tag>}
              </span>
            </Link>
          ))}
        </nav>
        {shown !== undefined && <Case locale={locale} id={shown} back={`${here}${kind === undefined ? '' : `?kind=${kind}`}`} />}
      </div>
    </div>
  );
}
