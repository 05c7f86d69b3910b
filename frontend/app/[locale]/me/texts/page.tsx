import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoneNotice } from '../../../../components/done-notice';
import { EmptyState } from '../../../../components/empty-state';
import { Pager } from '../../../../components/pager';
import { answer, api, publicApi, type Schema } from '../../../../lib/api/client';
import { requireCitizen } from '../../../../lib/api/session';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { UndoWithdrawal } from '../../undo-withdrawal';
import { OwnText } from './own-text';

type Text = Schema<'OwnSubmission'>;
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ after?: string; done?: string; undo?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('texts');
  return { title: t('title') };
}

/** Where the texts of a page stand, for as many as stand somewhere. */
async function placesOf(locale: Locale, items: Text[]): Promise<Map<string, Schema<'Whereabouts'>['items'][number]>> {
  if (items.length === 0) return new Map();
  const query = { ids: items.map(({ id }) => id).join(','), language: locale };
  const found = await answer(api().GET('/api/whereabouts', { params: { query } }));
  return new Map(found.items.map((item) => [item.id, item]));
}

export default async function MyTextsPage({ params, searchParams }: Props) {
  const [{ locale }, query, t] = await Promise.all([params, searchParams, getTranslations('texts')]);
  const here = linkTo(locale, { kind: 'texts' });
  await requireCitizen(locale, here);
  const [page, rules] = await Promise.all([
    answer(api().GET('/api/me/submissions', { params: { query: { limit: 20, ...(query.after ? { cursor: query.after } : {}) } } })),
    answer(publicApi().GET('/api/rules')),
  ]);
  const places = await placesOf(locale, page.items);
  const ruleOf = ({ decision }: Text) => rules.items.find(({ clause }) => clause === decision?.clause)?.title[locale];
  return (
    <div className="wrap reading page stack loose">
      <h1>{t('title')}</h1>
      <DoneNotice namespace="texts" done={query.done} />
      <DoneNotice namespace="writing" done={query.done} />
      <UndoWithdrawal locale={locale} id={query.undo} back={here} />
      {page.items.length === 0 && <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>}
      {page.items.map((text) => (
        <OwnText key={text.id} locale={locale} text={text} rule={ruleOf(text)} where={places.get(text.id)?.where} />
      ))}
      <Pager next={page.next} href={(cursor) => `${here}?after=${encodeURIComponent(cursor)}`} />
    </div>
  );
}
