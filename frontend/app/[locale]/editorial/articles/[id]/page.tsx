import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../../../../components/button';
import { DoneNotice } from '../../../../../components/done-notice';
import { Link } from '../../../../../components/link';
import { answer, api } from '../../../../../lib/api/client';
import { linkTo } from '../../../../../lib/links';
import { isLocale, type Locale } from '../../../../../lib/locales';
import { DeskPage, deskMetadata } from '../../desk-page';
import { requireEditor } from '../../require-editor';
import { BlockList } from './block-list';
import { About, Edition, Editions, State } from './overview';
import { type Article, writtenIn } from './parts';
import { type PollQuery, Polls } from './polls';

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<{ language?: string; done?: string } & PollQuery> };

export const generateMetadata = deskMetadata;

/** What a save or a publication means for readers now. */
function doneNow(done: string | undefined, article: Article, language: Locale): string | undefined {
  if (done === 'published' && article.issue.status === 'draft') return 'published-waiting';
  if (done !== 'saved') return done;
  if (article.status === 'draft' || article.issue.status === 'draft') return 'saved-draft';
  return writtenIn(article, language) < article.blocks.length ? 'saved-incomplete' : 'saved-public';
}

/** One edition of an article: what readers see of it, its title, its blocks, and the polls that stand in it. */
export default async function EditorialArticlePage({ params, searchParams }: Props) {
  const [{ locale, id }, query, t] = await Promise.all([params, searchParams, getTranslations('editorial')]);
  await requireEditor(locale);
  const article = await answer(api().GET('/api/editorial/articles/{id}', { params: { path: { id } } }));
  const talk = await answer(api().GET('/api/threads/{id}/paragraphs', { params: { path: { id: article.threadId } } }));
  const language = isLocale(query.language) ? query.language : article.originalLanguage;
  const titled = article.editions[language] ? language : article.originalLanguage;
  const back = linkTo(locale, { kind: 'desk-issue', id: article.issue.id });
  const shown = { locale, article, language };
  return (
    <DeskPage
      back={{ href: back, label: t('issueNumber', { number: article.issue.number }) }}
      title={article.editions[titled]?.title ?? t('article')}
      lang={titled}
    >
      <DoneNotice namespace="editorial" done={doneNow(query.done, article, language)} />
      <State {...shown} />
      <Editions {...shown} />
      <Edition {...shown} />
      <About {...shown} />
      <section className="stack" aria-labelledby="blocks">
        <h2 id="blocks">{t('blocks')}</h2>
        <BlockList {...shown} talk={talk} />
        {article.blocks.length === 0 && (
          <p>
            <ButtonLink
              look="quiet"
              href={linkTo(locale, { kind: 'desk-article', id, page: 'blocks/new', language: article.originalLanguage })}
            >
              {t('block.first')}
            </ButtonLink>
          </p>
        )}
      </section>
      <Polls locale={locale} articleId={id} blocks={article.blocks} back={linkTo(locale, { kind: 'desk-article', id })} query={query} />
      {article.publishedAt === null && (
        <p>
          <Link href={linkTo(locale, { kind: 'desk-article', id, page: 'delete' })}>{t('draft.link.articles')}</Link>
        </p>
      )}
    </DeskPage>
  );
}
