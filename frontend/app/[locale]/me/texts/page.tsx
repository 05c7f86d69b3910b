import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Card } from '../../../../components/card';
import { Day } from '../../../../components/day';
import { DoneNotice } from '../../../../components/done-notice';
import { EmptyState } from '../../../../components/empty-state';
import { Eyebrow } from '../../../../components/eyebrow';
import { Form } from '../../../../components/form';
import { Pager } from '../../../../components/pager';
import { Submit } from '../../../../components/submit';
import { Tag } from '../../../../components/tag';
import { answer, api, publicApi, type Schema } from '../../../../lib/api/client';
import { requireCitizen } from '../../../../lib/api/session';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { withdrawText } from './actions';

type Text = Schema<'OwnSubmission'>;
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ after?: string; done?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('texts');
  return { title: t('title') };
}

const LOOK = { held: 'sun', published: 'open', removed: 'stop', withdrawn: undefined } as const;

async function Own({ locale, text, rule }: { locale: Locale; text: Text; rule: string | undefined }) {
  const t = await getTranslations('texts');
  const { decision } = text;
  return (
    <Card>
      <div className="stack tight">
        <Eyebrow>
          <span>{t(`kind.${text.kind}`)}</span>
          <Tag look={LOOK[text.status]}>{t(`status.${text.status}`)}</Tag>
          <Day at={text.createdAt} />
        </Eyebrow>
        {text.title !== null && <h2 lang={text.language}>{text.title}</h2>}
        <p lang={text.language}>{text.body}</p>
        {rule !== undefined && (
          <p>
            <b>{t('rule')}</b> {rule}
          </p>
        )}
        {decision !== null && decision.note !== '' && (
          <p lang={text.language}>
            <b lang={locale}>{t('note')}</b> {decision.note}
          </p>
        )}
        {(text.status === 'held' || text.status === 'published') && (
          <Form action={withdrawText.bind(null, locale, text.id)} tight>
            <Submit look="text" size="small">
              {t('withdraw')}
            </Submit>
          </Form>
        )}
      </div>
    </Card>
  );
}

export default async function MyTextsPage({ params, searchParams }: Props) {
  const [{ locale }, query, t] = await Promise.all([params, searchParams, getTranslations('texts')]);
  const here = linkTo(locale, { kind: 'texts' });
  await requireCitizen(locale, here);
  const [page, rules] = await Promise.all([
    answer(api().GET('/api/me/submissions', { params: { query: { limit: 20, ...(query.after ? { cursor: query.after } : {}) } } })),
    answer(publicApi().GET('/api/rules')),
  ]);
  const ruleOf = ({ decision }: Text) => rules.items.find(({ clause }) => clause === decision?.clause)?.title[locale];
  return (
    <div className="wrap reading page stack loose">
      <h1>{t('title')}</h1>
      <DoneNotice namespace="texts" done={query.done} />
      {page.items.length === 0 && <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>}
      {page.items.map((text) => (
        <Own key={text.id} locale={locale} text={text} rule={ruleOf(text)} />
      ))}
      <Pager next={page.next} href={(cursor) => `${here}?after=${encodeURIComponent(cursor)}`} />
    </div>
  );
}
