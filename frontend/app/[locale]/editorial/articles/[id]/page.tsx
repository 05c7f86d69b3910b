import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../../../../components/button';
import { DoneNotice } from '../../../../../components/done-notice';
import { Eyebrow } from '../../../../../components/eyebrow';
import { Field } from '../../../../../components/field';
import { Form } from '../../../../../components/form';
import { Link } from '../../../../../components/link';
import { Submit } from '../../../../../components/submit';
import { Tag } from '../../../../../components/tag';
import { answer, api, type Schema } from '../../../../../lib/api/client';
import { linkTo } from '../../../../../lib/links';
import { isLocale, LOCALES, type Locale } from '../../../../../lib/locales';
import { setPublication } from '../../actions';
import { requireEditor } from '../../require-editor';
import { saveEdition } from './actions';
import { AddBlock, EditBlock } from './blocks';
import { Polls } from './polls';

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<{ language?: string; done?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('editorial');
  return { title: t('article') };
}

async function Head({ locale, article, here }: { locale: Locale; article: Schema<'EditorialArticle'>; here: string }) {
  const t = await getTranslations('editorial');
  const isPublic = article.status === 'published';
  const target = { what: 'articles', id: article.id, publish: !isPublic, back: here } as const;
  return (
    <header className="stack">
      <p>
        <Link href={linkTo(locale, { kind: 'editorial' })}>← {t('title')}</Link>
      </p>
      <Eyebrow lead={t('issueNumber', { number: article.issue.number })}>
        <Tag look={isPublic ? 'open' : undefined}>{t(`status.${article.status}`)}</Tag>
        <span>{t('version', { version: article.version })}</span>
      </Eyebrow>
      <h1>{t('article')}</h1>
      <nav className="row" aria-label={t('editions')}>
        {LOCALES.map((language) => (
          <ButtonLink key={language} look="plain" size="small" href={`${here}?language=${language}`}>
            {t('editionIn', { language })}
          </ButtonLink>
        ))}
        {isPublic && <Link href={linkTo(locale, { kind: 'article', slug: article.slug })}>{t('see')}</Link>}
      </nav>
      <Form action={setPublication.bind(null, locale, target)} tight>
        <Submit look={isPublic ? 'plain' : undefined}>{t(isPublic ? 'unpublish' : 'publish')}</Submit>
      </Form>
    </header>
  );
}

/** One edition of an article: its title, its blocks beside the original, and the polls that stand in it. */
export default async function EditorialArticlePage({ params, searchParams }: Props) {
  const [{ locale, id }, query, t] = await Promise.all([params, searchParams, getTranslations('editorial')]);
  await requireEditor(locale);
  const article = await answer(api().GET('/api/editorial/articles/{id}', { params: { path: { id } } }));
  const language = isLocale(query.language) ? query.language : article.originalLanguage;
  const here = `${linkTo(locale, { kind: 'editorial' })}/articles/${id}`;
  const edition = article.editions[language];
  const edit = { articleId: id, language, version: article.version, back: `${here}?language=${language}` };
  return (
    <div className="wrap reading page stack loose">
      <Head locale={locale} article={article} here={here} />
      <DoneNotice namespace="editorial" done={query.done} />
      <section className="stack" aria-labelledby="edition">
        <h2 id="edition">{t('editionIn', { language })}</h2>
        <Form action={saveEdition.bind(null, locale, edit)}>
          <Field name="title" label={t('titleIn', { language })} value={edition?.title ?? ''} required />
          <Field name="dek" label={t('dekIn', { language })} value={edition?.dek ?? ''} />
          <Submit>{t('save')}</Submit>
        </Form>
      </section>
      <section className="stack" aria-labelledby="blocks">
        <h2 id="blocks">{t('blocks')}</h2>
        <p className="quiet-text small">{t('marks')}</p>
        {article.blocks.map((block, index) => (
          <EditBlock
            key={block.id}
            locale={locale}
            edit={edit}
            block={block}
            original={article.originalLanguage === language ? undefined : block.texts[article.originalLanguage]}
            above={article.blocks[index - 2]?.id ?? null}
            isFirst={index === 0}
          />
        ))}
        <AddBlock locale={locale} edit={edit} afterId={article.blocks.at(-1)?.id ?? null} />
      </section>
      <Polls locale={locale} articleId={id} blocks={article.blocks} back={here} />
    </div>
  );
}
