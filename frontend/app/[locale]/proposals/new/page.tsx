import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '../../../../components/empty-state';
import { Field } from '../../../../components/field';
import { Form } from '../../../../components/form';
import { Select } from '../../../../components/select';
import { Submit } from '../../../../components/submit';
import { TextArea } from '../../../../components/text-area';
import { answer, publicApi } from '../../../../lib/api/client';
import { regionOptions } from '../../../../lib/api/regions';
import { may, requireCitizen } from '../../../../lib/api/session';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { ConfirmationNotice } from '../../me/confirmation-notice';
import { propose } from '../actions';

const BODY_LIMIT = 8_000;

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ issue?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('proposals');
  return { title: t('write') };
}

export default async function NewProposalPage({ params, searchParams }: Props) {
  const [{ locale }, query, t] = await Promise.all([params, searchParams, getTranslations('proposals')]);
  const me = await requireCitizen(locale, linkTo(locale, { kind: 'new-proposal', issue: query.issue }));
  const [regions, series] = await Promise.all([
    regionOptions(locale),
    answer(publicApi().GET('/api/series', { params: { query: { language: locale } } })),
  ]);
  const open = series.items.flatMap(({ issues }) => issues).filter(({ isOpen }) => isOpen);
  return (
    <div className="wrap narrow page stack loose">
      <h1>{t('write')}</h1>
      <p className="quiet-text">{t('writeHelp')}</p>
      {!may(me, 'propose') && <ConfirmationNotice locale={locale} email={me.email} />}
      {open.length === 0 && <EmptyState title={t('noOpenIssue')} />}
      {open.length > 0 && may(me, 'propose') && (
        <Form action={propose.bind(null, locale)}>
          <Select
            name="issue"
            label={t('issue')}
            value={open.find(({ slug }) => slug === query.issue)?.id ?? open[0]?.id}
            options={open.map(({ id, title }) => ({ value: id, label: title.text }))}
          />
          <Field name="title" label={t('titleLabel')} hint={t('titleHint')} />
          <TextArea name="body" label={t('bodyLabel')} hint={t('bodyHint')} limit={BODY_LIMIT} rows={10} />
          <Select name="place" label={t('region')} hint={t('regionHint')} options={regions} none={t('everywhere')} />
          <Submit size="wide">{t('send')}</Submit>
        </Form>
      )}
    </div>
  );
}
