import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../../components/button';
import { Count } from '../../../components/count';
import { Day } from '../../../components/day';
import { Link } from '../../../components/link';
import { Tag } from '../../../components/tag';
import type { Schema } from '../../../lib/api/client';
import { LOCALE_NAMES, type Locale } from '../../../lib/locales';
import { at, deskLink, type Kind, KINDS } from './queue-links';
import type { Queue } from './read-queue';
import { SignalWords } from './signals';

type Place = { locale: Locale; kind: Kind | undefined; queue: Queue };

async function Kinds({ locale, kind, figures }: Omit<Place, 'queue'> & { figures: Schema<'ModerationFigures'> }) {
  const t = await getTranslations('moderation');
  const rows = [
    { key: undefined, label: t('queue'), count: figures.waiting },
    ...KINDS.map((key) => ({ key, label: t(`kinds.${key}`), count: figures.byKind[key] })),
  ];
  return (
    <ul className="plain desk-kinds">
      {rows.map(({ key, label, count }) => (
        <li key={label}>
          <Link href={deskLink(locale, { kind: key })} aria-current={key === kind ? 'true' : undefined}>
            <span>{label}</span> <Count value={count} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

async function Item({ locale, kind, queue, item, isOpen }: Place & { item: Schema<'CaseCard'>; isOpen: boolean }) {
  const t = await getTranslations('moderation');
  const href = at(deskLink(locale, { kind, page: queue.page, text: item.id }));
  return (
    <Link href={href} className={isOpen ? 'desk-item on' : 'desk-item'} aria-current={isOpen ? 'true' : undefined}>
      <span className="row apart small quiet-text">
        <span>
          {t(`kind.${item.kind}`)}
          {item.issue !== null && <> · {t('issue', { number: item.issue })}</>}
        </span>
        <Day at={item.createdAt} as="ago" />
      </span>
      <span className="desk-excerpt" lang={item.language}>
        {item.excerpt}
      </span>
      <span className="row desk-tags">
        <Tag lang={item.language}>{LOCALE_NAMES[item.language].short}</Tag>
        {item.change && <Tag look="sun">{t('change')}</Tag>}
        {item.signals.map((signal) => (
          <Tag key={signal.detector} look={signal.outcome === 'failed' ? 'stop' : 'disagree'}>
            <SignalWords signal={signal} />
          </Tag>
        ))}
        {item.demo && <Tag look="sun">{t('demo')}</Tag>}
      </span>
    </Link>
  );
}

/** Who waits, the longest first. */
export async function QueueList({ figures, open, ...place }: Place & { figures: Schema<'ModerationFigures'>; open: string | undefined }) {
  const t = await getTranslations('moderation');
  const { locale, kind, queue } = place;
  return (
    <nav aria-label={t('queue')} className="desk-list">
      <Kinds locale={locale} kind={kind} figures={figures} />
      {queue.items.length > 0 && (
        <ol className="plain">
          {queue.items.map((item) => (
            <li key={item.id}>
              <Item {...place} item={item} isOpen={item.id === open} />
            </li>
          ))}
        </ol>
      )}
      {(queue.page !== undefined || queue.next !== null) && (
        <p className="row desk-pager">
          {queue.page !== undefined && (
            <ButtonLink look="plain" size="small" href={deskLink(locale, { kind })}>
              {t('fromStart')}
            </ButtonLink>
          )}
          {queue.next !== null && (
            <ButtonLink look="plain" size="small" href={deskLink(locale, { kind, page: queue.next })}>
              {t('further')}
            </ButtonLink>
          )}
        </p>
      )}
    </nav>
  );
}
