import { getTranslations } from 'next-intl/server';
import { linkTo } from '../../../../../../lib/links';
import type { Locale } from '../../../../../../lib/locales';
import { DeleteDraft } from '../../../delete-draft';
import { DeskPage, deskMetadata } from '../../../desk-page';
import { readIssue, titleOf } from '../../../read-issue';
import { requireEditor } from '../../../require-editor';

export const generateMetadata = deskMetadata;

export default async function DeleteIssuePage({ params }: { params: Promise<{ locale: Locale; id: string }> }) {
  const [{ locale, id }, t] = await Promise.all([params, getTranslations('editorial')]);
  await requireEditor(locale);
  const issue = await readIssue(id);
  const title = titleOf(issue, locale);
  const stay = linkTo(locale, { kind: 'desk-issue', id });
  return (
    <DeskPage back={{ href: stay, label: t('issueNumber', { number: issue.number }) }} title={title.text} lang={title.language}>
      <DeleteDraft locale={locale} what="issues" id={id} back={linkTo(locale, { kind: 'editorial' })} stay={stay} />
    </DeskPage>
  );
}
