import { getTranslations } from 'next-intl/server';
import { EmptyState } from '../../../../components/empty-state';
import { Form } from '../../../../components/form';
import { Submit } from '../../../../components/submit';
import { answer, api } from '../../../../lib/api/client';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { changeSeries } from '../actions';
import { DeskPage, deskMetadata } from '../desk-page';
import { requireEditor } from '../require-editor';
import { Words } from '../words';

export const generateMetadata = deskMetadata;

export default async function SeriesPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, t] = await Promise.all([params, getTranslations('editorial')]);
  await requireEditor(locale);
  const { items } = await answer(api().GET('/api/editorial/series'));
  return (
    <DeskPage back={{ href: linkTo(locale, { kind: 'editorial' }), label: t('title') }} title={t('series.title')}>
      <p className="quiet-text">{t('series.help')}</p>
      {items.length === 0 && <EmptyState title={t('series.empty')} />}
      {items.map(({ id, titles, deks }) => (
        <Form key={id} action={changeSeries.bind(null, locale, id)}>
          <Words titles={titles} deks={deks} />
          <Submit>{t('save')}</Submit>
        </Form>
      ))}
    </DeskPage>
  );
}
