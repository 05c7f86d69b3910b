import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../../../components/button';
import { Count } from '../../../../components/count';
import { DoneNotice } from '../../../../components/done-notice';
import { EmptyState } from '../../../../components/empty-state';
import { Link } from '../../../../components/link';
import type { Schema } from '../../../../lib/api/client';
import { UndoWithdrawal } from '../../undo-withdrawal';
import { WhoMay } from '../../who-may';
import { getMe, may } from '../../../../lib/api/session';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { About } from './about';
import { Branch } from './branch';
import type { Talk } from './comment';
import { CommentForm } from './comment-form';
import { idsDrawn, withReplies } from './drawn-tree';
import { LiveLine } from './live-line';
import { OwnComment } from './own-comment';
import { type Part, partLink, partOf, type Query, type Sort, SORTS, sortOf } from './part';
import { articleVersion, readComments, readOwn, readReplies } from './talk';
import './talk.css';

type Props = { locale: Locale; article: Schema<'Article'>; query: Query };

/** The form for a new comment; while a reply is being written, the way back to it. */
async function NewComment({ talk }: { talk: Talk }) {
  const t = await getTranslations('discussion');
  const { locale, here, article, part } = talk;
  const plain = partLink(here, { sort: part.sort, after: part.after }, 'discussion');
  if (part.reply !== undefined) return <Link href={plain}>{t('newInstead')}</Link>;
  const block = article.blocks.find(({ id }) => id === part.about);
  const about = block?.id ?? null;
  const paragraph = block === undefined ? null : { blockId: block.id, language: block.language, revision: article.revision };
  const target = { place: talk.place, part, threadId: article.threadId, parentId: null, paragraph };
  return (
    <CommentForm
      key={talk.own[0]?.id}
      locale={locale}
      target={target}
      sent={talk.own.map(({ body }) => body)}
      label={t(about === null ? 'yours' : 'yoursAbout')}
      {...(about === null ? {} : { cancel: plain })}
    >
      <About article={article} blockId={about} />
    </CommentForm>
  );
}

async function Order({ here, sort }: { here: string; sort: Sort }) {
  const t = await getTranslations('discussion');
  return (
    <nav className="row small" aria-label={t('order')}>
      {SORTS.map((one) => (
        <Link key={one} href={partLink(here, { sort: one }, 'comments')} aria-current={one === sort ? 'true' : undefined}>
          {t(`sort.${one}`)}
        </Link>
      ))}
    </nav>
  );
}

async function Pages({ here, part, comments: { next, left } }: { here: string; part: Part; comments: Schema<'Comments'> }) {
  const t = await getTranslations('discussion');
  if (part.after === undefined && next === null) return null;
  const { sort } = part;
  return (
    <nav className="row" aria-label={t('pages')}>
      {part.after !== undefined && (
        <ButtonLink look="plain" href={partLink(here, { sort }, 'comments')}>
          {t('firstPage')}
        </ButtonLink>
      )}
      {next !== null && (
        <ButtonLink look="plain" href={partLink(here, { sort, after: next }, 'comments')}>
          {t(`next.${sortOf(part)}`)}
          {left !== null && (
            <>
              {' · '}
              <Count value={left} />
            </>
          )}
        </ButtonLink>
      )}
    </nav>
  );
}

const MOST_SAID = 20;

async function Live({ threadId, version }: { threadId: string; version: number }) {
  const t = await getTranslations('discussion.live');
  const came = Array.from({ length: MOST_SAID }, (_, index) => t('new', { count: index + 1 }));
  const words = { came, more: t('more', { count: MOST_SAID }), changed: t('changed'), show: t('show'), gone: t('gone') };
  return <LiveLine threadId={threadId} version={version} words={words} />;
}

export async function Discussion({ locale, article, query }: Props) {
  const [t, me] = await Promise.all([getTranslations('discussion'), getMe()]);
  const part = partOf(query);
  const place = { kind: 'article', slug: article.slug } as const;
  const here = linkTo(locale, place);
  const { isOpen } = article.issue;
  const [{ talk: version }, comments, opened, own] = await Promise.all([
    articleVersion(article.slug),
    readComments(article, part),
    readReplies(article.slug, part),
    may(me, 'see-own-submissions') ? readOwn(article.threadId) : [],
  ]);
  const talk: Talk = { locale, place, here, article, part, mayWrite: isOpen && may(me, 'comment'), own };
  const roots = withReplies(comments.items, part.open, opened);
  const drawn = new Set(idsDrawn(roots));
  return (
    <aside className="talk stack" id="discussion" aria-labelledby="discussion-title">
      <h2 id="discussion-title">
        {t('title')}{' '}
        <span className="muted num">
          <Count value={comments.count} />
        </span>
      </h2>
      <DoneNotice namespace="discussion" done={query['done']} />
      <DoneNotice namespace="writing" done={query['done']} />
      <UndoWithdrawal locale={locale} id={query['undo']} back={`${here}#discussion`} />
      {!isOpen && <p className="quiet-text">{t('closed')}</p>}
      {isOpen && (
        <WhoMay locale={locale} permission="comment" back={`${here}#discussion`} words={{ signIn: t('signIn'), why: t('why') }}>
          <NewComment talk={talk} />
        </WhoMay>
      )}
      {own
        .filter(({ parentId }) => parentId === null || !drawn.has(parentId))
        .map((mine) => (
          <OwnComment key={mine.id} talk={talk} own={mine} />
        ))}
      {comments.count > 0 && <Order here={here} sort={sortOf(part)} />}
      {roots.length === 0 && comments.count > 0 && <EmptyState title={t('allAnswered')} />}
      {roots.length === 0 && comments.count === 0 && own.length === 0 && (
        <EmptyState title={t('empty')}>{isOpen && t('emptyHelp')}</EmptyState>
      )}
      <Live threadId={article.threadId} version={version} />
      <div id="comments">
        {roots.map((root) => (
          <Branch key={root.id} talk={talk} comment={root} />
        ))}
      </div>
      <Pages here={here} part={part} comments={comments} />
    </aside>
  );
}
