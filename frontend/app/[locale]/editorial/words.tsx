import { getTranslations } from 'next-intl/server';
import { Field } from '../../../components/field';
import { TextArea } from '../../../components/text-area';
import { LOCALES, type Locale } from '../../../lib/locales';

const DEK_LIMIT = 500;

type Texts = Partial<Record<Locale, string>>;

/** A title and a summary in each language. */
export async function Words({ titles = {}, deks = {} }: { titles?: Texts; deks?: Texts }) {
  const t = await getTranslations('editorial');
  return LOCALES.map((language) => (
    <div key={language} className="stack">
      <Field name={`titles/${language}`} label={t('titleIn', { language })} value={titles[language] ?? ''} lang={language} />
      <TextArea
        name={`deks/${language}`}
        label={t('dekIn', { language })}
        value={deks[language] ?? ''}
        limit={DEK_LIMIT}
        rows={2}
        lang={language}
      />
    </div>
  ));
}
