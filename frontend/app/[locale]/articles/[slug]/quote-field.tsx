import { getTranslations } from 'next-intl/server';
import { Field } from '../../../../components/field';
import type { Locale } from '../../../../lib/locales';

const QUOTE_LIMIT = 300;

/** The words of the paragraph that the comment answers. */
export async function QuoteField({ lang }: { lang: Locale }) {
  const t = await getTranslations('quotes');
  return <Field name="quote/exact" label={t('words')} hint={t('hint', { limit: QUOTE_LIMIT })} lang={lang} />;
}
