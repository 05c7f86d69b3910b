import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Field } from '../../../../../components/field';
import { Form } from '../../../../../components/form';
import { Link } from '../../../../../components/link';
import { Select } from '../../../../../components/select';
import { Submit } from '../../../../../components/submit';
import { TextArea } from '../../../../../components/text-area';
import { answer, api, type Schema } from '../../../../../lib/api/client';
import { requireCitizen } from '../../../../../lib/api/session';
import { formatTime } from '../../../../../lib/dates';
import { linkTo } from '../../../../../lib/links';
import { LOCALES, type Locale } from '../../../../../lib/locales';
import { LIMITS } from '../../../../../lib/text-limits';
import { saveChange } from './actions';

type Props = { params: Promise<{ locale: Locale; id: string }> };
type Text = Schema<'OwnText'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('writing');
  return { title: t('edit.title') };
}

/** What becomes of a change, said before it is made. */
function situationOf({ status, state, freeUntil }: Text) {
  if (status === 'withdrawn' || status === 'removed') return status;
  if (status === 'held') return freeUntil === null ? 'held' : 'free';
  return state === 'waiting' || state === 'refused' ? state : 'published';
}

async function EditForm({ locale, text }: { locale: Locale; text: Text }) {
  const t = await getTranslations('writing');
  const auto = t(`language.${text.mixed ? 'mixed' : text.language}`);
  const languages = [...LOCALES, 'mixed' as const].map((value) => ({ value, label: t(`language.${value}`) }));
  return (
    <Form action={saveChange.bind(null, locale, { id: text.id, revision: text.revision, wasPublic: text.status === 'published' })}>
      {text.title !== null && <Field name="title" label={t('edit.titleField')} value={text.title} lang={text.language} />}
      <TextArea name="body" label={t('edit.yours')} value={text.body} limit={LIMITS[text.kind]} rows={10} lang={text.language} />
      <Select
        name="language"
        label={t('edit.language')}
        hint={t('edit.languageHint')}
        value={text.languageByAuthor ? (text.mixed ? 'mixed' : text.language) : ''}
        options={languages}
        {...(text.languageByAuthor ? {} : { none: t('edit.auto', { language: auto }) })}
      />
      <div className="row">
        <Submit>{t('edit.send')}</Submit>
        <Link href={linkTo(locale, { kind: 'texts' })}>{t('edit.cancel')}</Link>
      </div>
    </Form>
  );
}

/** An author rewrites an own text of any kind. */
export default async function EditTextPage({ params }: Props) {
  const [{ locale, id }, t] = await Promise.all([params, getTranslations('writing')]);
  await requireCitizen(locale, linkTo(locale, { kind: 'edit-text', id }));
  const text = await answer(api().GET('/api/me/submissions/{id}', { params: { path: { id } } }));
  const situation = situationOf(text);
  const time = text.freeUntil === null ? '' : formatTime(locale, new Date(text.freeUntil));
  return (
    <div className="wrap narrow page stack loose">
      <h1>{t('edit.title')}</h1>
      <p className="notice">{t(`edit.${situation}`, { time })}</p>
      {situation !== 'withdrawn' && <EditForm key={text.revision} locale={locale} text={text} />}
    </div>
  );
}
