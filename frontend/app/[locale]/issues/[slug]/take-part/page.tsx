import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../../../../components/button';
import { Card } from '../../../../../components/card';
import { DoneNotice } from '../../../../../components/done-notice';
import { Eyebrow } from '../../../../../components/eyebrow';
import { Form } from '../../../../../components/form';
import { Handle } from '../../../../../components/handle';
import { Link } from '../../../../../components/link';
import { Notice } from '../../../../../components/notice';
import { Submit } from '../../../../../components/submit';
import { TextArea } from '../../../../../components/text-area';
import { answer, api, publicApi } from '../../../../../lib/api/client';
import { linkTo } from '../../../../../lib/links';
import type { Locale } from '../../../../../lib/locales';
import { offerStatement } from './actions';
import { StanceForm } from '../../../opinions/stance-form';
import { WhoMay } from '../../../who-may';

const STATEMENT_LIMIT = 200;

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('opinions');
  return { title: t('takePart') };
}

export default async function TakePartPage({ params, searchParams }: Props) {
  const [{ locale, slug }, { done }, t] = await Promise.all([params, searchParams, getTranslations('opinions')]);
  const issue = await answer(publicApi().GET('/api/issues/{slug}', { params: { path: { slug }, query: { language: locale } } }));
  const next = await answer(
    api().GET('/api/conversations/{id}/next', { params: { path: { id: issue.conversationId }, query: { language: locale } } }),
  );
  const here = linkTo(locale, { kind: 'take-part', slug });
  return (
    <div className="wrap narrow page stack loose">
      <h1>{t('takePart')}</h1>
      <Eyebrow
        lead={
          <Link href={linkTo(locale, { kind: 'issue', slug })} lang={issue.title.language}>
            {issue.title.text}
          </Link>
        }
      >
        <span className="num">{t('progress', { answered: next.answered, of: next.of })}</span>
      </Eyebrow>
      <DoneNotice namespace="opinions" done={done} />
      {next.statement === null ? (
        <Notice title={t(next.of === 0 ? 'none' : 'all')}>
          <p>{t('allNext')}</p>
          <p className="row">
            <ButtonLink look="quiet" size="small" href={linkTo(locale, { kind: 'opinions' })}>
              {t('whereTitle')}
            </ButtonLink>
            <ButtonLink look="quiet" size="small" href={linkTo(locale, { kind: 'issue', slug })}>
              {t('backToIssue')}
            </ButtonLink>
          </p>
        </Notice>
      ) : (
        <Card look="sunny">
          <div className="stack">
            <p className="quiet-text small">
              <Handle name={next.statement.author.handle} />
              {next.statement.author.demo && ` · ${t('demo')}`}
            </p>
            <p className="say" lang={next.statement.text.language}>
              {next.statement.text.text}
            </p>
            {issue.isOpen ? <StanceForm locale={locale} statementId={next.statement.id} back={here} /> : <p>{t('closed')}</p>}
            <p className="quiet-text small">{t('kept')}</p>
          </div>
        </Card>
      )}
      {issue.isOpen && (
        <section className="stack" aria-labelledby="own">
          <h2 id="own">{t('own')}</h2>
          <WhoMay locale={locale} permission="state" back={here} words={{ signIn: t('signIn'), why: t('why') }}>
            <Form action={offerStatement.bind(null, locale, issue.conversationId)}>
              <TextArea name="body" label={t('ownLabel')} hint={t('ownHint')} limit={STATEMENT_LIMIT} rows={2} />
              <Submit>{t('offer')}</Submit>
            </Form>
          </WhoMay>
        </section>
      )}
    </div>
  );
}
