import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { answer, api } from '../../../lib/api/client';
import { may, requireCitizen } from '../../../lib/api/session';
import { linkTo } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';
import { Case } from './case';
import { DeskBar } from './desk-bar';
import { Keys } from './keys';
import { Nothing } from './nothing';
import { KINDS, type Spot } from './queue-links';
import { QueueList } from './queue-list';
import { openIn, readCase, readQueue } from './read-queue';
import './moderation.css';

type Query = { kind?: string; page?: string; case?: string; after?: string; done?: string };
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('moderation');
  return { title: t('title') };
}

export default async function ModerationPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const me = await requireCitizen(locale, linkTo(locale, { kind: 'moderation' }));
  if (!may(me, 'moderate')) notFound();
  const kind = KINDS.find((known) => known === query.kind);
  const asked: Spot = { kind, page: query.page, text: query.case, after: query.after };
  const [queue, figures] = await Promise.all([readQueue(asked), answer(api().GET('/api/moderation/figures'))]);
  const open = openIn(queue, asked);
  const shown = open === undefined ? null : await readCase(open);
  const where = { locale, kind, queue };
  return (
    <div className="desk-page">
      <DeskBar locale={locale} figures={figures} />
      <div className="desk">
        <QueueList {...where} figures={figures} open={open} />
        {shown === null ? (
          <Nothing {...where} asked={open} done={query.done} waiting={figures.waiting} />
        ) : (
          <Case {...where} shown={shown} done={query.done} />
        )}
      </div>
      <Keys open={open ?? ''} />
    </div>
  );
}
