import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../../../../components/button';
import { EmptyState } from '../../../../../components/empty-state';
import { Form } from '../../../../../components/form';
import { Link } from '../../../../../components/link';
import { Submit } from '../../../../../components/submit';
import { answer, api, type Schema } from '../../../../../lib/api/client';
import { ProblemError } from '../../../../../lib/api/problem';
import { linkTo } from '../../../../../lib/links';
import type { Locale } from '../../../../../lib/locales';
import { Block } from '../../../articles/[slug]/article-body';
import { notePlaces } from '../../../articles/[slug]/note-places';
import { Notes } from '../../../articles/[slug]/notes';
import { requireEditor } from '../../require-editor';
import { discardImport } from '../actions';
import './import.css';
import { MendForm } from './mend-form';
import { Doubts, Dropped, Understood } from './understood';

type Draft = Schema<'ImportDraft'>;
type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<{ issue?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('importing');
  return { title: t('understood') };
}

const GONE = [404, 422]; // 422: the address holds no id at all

async function findDraft(id: string): Promise<Draft | undefined> {
  try {
    return (await api().GET('/api/editorial/imports/{id}', { params: { path: { id } } })).data;
  } catch (error) {
    if (error instanceof ProblemError && GONE.includes(error.problem.status)) return undefined;
    throw error;
  }
}

async function Gone({ locale }: { locale: Locale }) {
  const t = await getTranslations('importing');
  const desk = linkTo(locale, { kind: 'editorial' });
  return (
    <div className="wrap narrow page stack loose">
      <h1>{t('gone')}</h1>
      <p>{t('goneHelp')}</p>
      <p className="row">
        <ButtonLink href={`${desk}/import`}>{t('again')}</ButtonLink>
        <Link href={desk}>{t('toDesk')}</Link>
      </p>
    </div>
  );
}

async function Discard({ locale, id }: { locale: Locale; id: string }) {
  const t = await getTranslations('importing');
  return (
    <details>
      <summary>{t('discard')}</summary>
      <p className="small">{t('discardAsk')}</p>
      <Form action={discardImport.bind(null, locale, id)} tight>
        <Submit look="stop" size="small">
          {t('discardYes')}
        </Submit>
      </Form>
    </details>
  );
}

/** The articles as readers would see them. */
async function Shown({ draft }: { draft: Draft }) {
  const t = await getTranslations('importing');
  const { preview, shown } = draft;
  return shown.map(({ title, blocks }, index) => {
    const places = notePlaces(blocks, `article-${index}-`);
    return (
      <article key={index} className="import-article prose">
        <h2 lang={title === null && preview.title === null ? undefined : preview.language}>
          {title ?? (shown.length === 1 ? preview.title : null) ?? t('untitled')}
        </h2>
        {index === 0 && preview.dek !== null && (
          <p className="dek" lang={preview.language}>
            {preview.dek}
          </p>
        )}
        {blocks.map((block) => (
          <Block key={block.id} block={block} places={places} heading="h3" />
        ))}
        <Notes notes={blocks.filter(({ kind }) => kind === 'note')} places={places} heading="h3" />
      </article>
    );
  });
}

/** What was understood of a newsletter, before anything of it is saved. */
export default async function ImportDraftPage({ params, searchParams }: Props) {
  const [{ locale, id }, { issue }, t] = await Promise.all([params, searchParams, getTranslations('importing')]);
  await requireEditor(locale);
  const [draft, issues] = await Promise.all([findDraft(id), answer(api().GET('/api/editorial/issues'))]);
  if (!draft) return <Gone locale={locale} />;
  return (
    <div className="wrap reading page stack loose">
      <header className="stack tight">
        <h1>{t('understood')}</h1>
        <p className="quiet-text">{draft.filename}</p>
        <p>{t('notSaved')}</p>
      </header>
      <Doubts warnings={draft.preview.warnings} />
      <Understood preview={draft.preview} />
      <Dropped dropped={draft.preview.dropped} />
      <section className="stack" aria-labelledby="mend">
        <h2 id="mend">{t('mend')}</h2>
        {issues.items.length === 0 ? (
          <EmptyState title={t('noIssue')}>{t('noIssueHelp')}</EmptyState>
        ) : (
          <MendForm locale={locale} draft={draft} issues={issues.items} chosen={issue} />
        )}
        <Discard locale={locale} id={id} />
      </section>
      <section className="stack" aria-labelledby="text">
        <h2 id="text">{t('asReaders')}</h2>
        <Shown draft={draft} />
      </section>
    </div>
  );
}
