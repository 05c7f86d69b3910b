import { getTranslations } from 'next-intl/server';
import { Choices } from '../../../../../../components/choices';
import { Field } from '../../../../../../components/field';
import { Form } from '../../../../../../components/form';
import { Submit } from '../../../../../../components/submit';
import { TextArea } from '../../../../../../components/text-area';
import { linkTo } from '../../../../../../lib/links';
import { LOCALE_NAMES, LOCALES, type Locale } from '../../../../../../lib/locales';
import { beginArticle } from '../../../actions';
import { DeskPage, deskMetadata } from '../../../desk-page';
import { readIssue } from '../../../read-issue';
import { requireEditor } from '../../../require-editor';

const DEK_LIMIT = 500;

export const generateMetadata = deskMetadata;

export default async function NewArticlePage({ params }: { params: Promise<{ locale: Locale; id: string }> }) {
  const [{ locale, id }, t] = await Promise.all([params, getTranslations('editorial')]);
  await requireEditor(locale);
  const issue = await readIssue(id);
  const back = { href: linkTo(locale, { kind: 'desk-issue', id }), label: t('issueNumber', { number: issue.number }) };
  return (
    <DeskPage back={back} title={t('newArticle')}>
      <Form action={beginArticle.bind(null, locale, id)}>
        <Choices
          name="language"
          legend={t('original.choose')}
          hint={t('original.hint')}
          value={locale}
          choices={LOCALES.map((language) => ({ value: language, label: LOCALE_NAMES[language].long, lang: language }))}
        />
        <Field name="title" label={t('edition.title')} required />
        <TextArea name="dek" label={t('edition.dek')} limit={DEK_LIMIT} rows={2} />
        <Submit>{t('create')}</Submit>
      </Form>
    </DeskPage>
  );
}
