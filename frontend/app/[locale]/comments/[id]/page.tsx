import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoneNotice } from '../../../../components/done-notice';
import { Link } from '../../../../components/link';
import { getMe, may } from '../../../../lib/api/session';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import type { Talk } from '../../articles/[slug]/comment';
import { partOf, type Query } from '../../articles/[slug]/part';
import { readArticle } from '../../articles/[slug]/read-article';
import { readContext, readOwn, readReplies } from '../../articles/[slug]/talk';
import { ArticleEyebrow } from '../../articles/[slug]/article-eyebrow';
import { UndoWithdrawal } from '../../undo-withdrawal';
import { WhoMay } from '../../who-may';
import { Conversation } from './conversation';
import '../../articles/[slug]/talk.css';

const one = (value: string | string[] | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('discussion');
  return { title: t('conversation'), robots: { index: false } };
}

/** One comment with what stands above, beside and below it: where every link to a comment leads. */
export default async function CommentPage({ params, searchParams }: Props) {
  const [{ locale, id }, query, t, me] = await Promise.all([params, searchParams, getTranslations('discussion'), getMe()]);
  const { context, slug } = await readContext(id);
  const part = partOf(query);
  const [article, opened, own] = await Promise.all([
    readArticle(locale, slug),
    readReplies(slug, part),
    may(me, 'see-own-submissions') ? readOwn(context.threadId) : [],
  ]);
  const place = { kind: 'comment', id } as const;
  const here = linkTo(locale, place);
  const { issue } = article;
  const talk: Talk = { locale, place, here, article, part, mayWrite: issue.isOpen && may(me, 'comment'), own };
  return (
    <div className="wrap reading page stack">
      <ArticleEyebrow locale={locale} article={article} />
      <section className="talk stack" id="discussion">
        <h1>{t('conversation')}</h1>
        <p>
          {t('underArticle')}{' '}
          <Link href={`${linkTo(locale, { kind: 'article', slug })}#discussion`} lang={article.title.language}>
            {article.title.text}
          </Link>
        </p>
        <DoneNotice namespace="discussion" done={one(query['done'])} />
        <DoneNotice namespace="writing" done={one(query['done'])} />
        <UndoWithdrawal locale={locale} id={one(query['undo'])} back={`${here}#discussion`} />
        {!issue.isOpen && <p className="quiet-text">{t('closed')}</p>}
        {issue.isOpen && (
          <WhoMay locale={locale} permission="comment" back={here} words={{ signIn: t('signIn'), why: t('why') }}>
            {null}
          </WhoMay>
        )}
        <Conversation talk={talk} context={context} opened={opened} />
      </section>
    </div>
  );
}
