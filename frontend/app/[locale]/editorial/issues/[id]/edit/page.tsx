import { getTranslations } from 'next-intl/server';
import { Field } from '../../../../../../components/field';
import { Form } from '../../../../../../components/form';
import { Submit } from '../../../../../../components/submit';
import { linkTo } from '../../../../../../lib/links';
import type { Locale } from '../../../../../../lib/locales';
import { changeIssue } from '../../../actions';
import { DeskPage, deskMetadata } from '../../../desk-page';
import { localTime } from '../../../fields';
import { readIssue } from '../../../read-issue';
import { requireEditor } from '../../../require-editor';
import { Words } from '../../../words';

export const generateMetadata = deskMetadata;

export default async function EditIssuePage({ params }: { params: Promise<{ locale: Locale; id: string }> }) {
  const [{ locale, id }, t] = await Promise.all([params, getTranslations('editorial')]);
  await requireEditor(locale);
  const issue = await readIssue(id);
  const back = { href: linkTo(locale, { kind: 'desk-issue', id }), label: t('issueNumber', { number: issue.number }) };
  return (
    <DeskPage back={back} title={t('editIssue')}>
      <p className="quiet-text">{t('wordsHelp')}</p>
      <Form action={changeIssue.bind(null, locale, id)}>
        <Words titles={issue.titles} deks={issue.deks} />
        <Field name="closesAt" type="datetime-local" label={t('closesAt')} hint={t('closesAtHint')} value={localTime(issue.closesAt)} />
        <Submit>{t('save')}</Submit>
      </Form>
    </DeskPage>
  );
}
