import { getTranslations } from 'next-intl/server';
import { Form } from '../../../../components/form';
import { Link } from '../../../../components/link';
import { Submit } from '../../../../components/submit';
import { answer, publicApi } from '../../../../lib/api/client';
import { linkTo } from '../../../../lib/links';
import { withdrawComment } from './comment-actions';
import { articlePage, type Talk } from './comment';
import { Quoted } from './quoted';
import type { Own } from './talk';

type Props = { talk: Talk; own: Own };

async function Waiting({ talk: { locale, place }, own }: Props) {
  const [t, w] = await Promise.all([getTranslations('discussion'), getTranslations('writing')]);
  return (
    <>
      <p className="small">{t(own.status === 'published' ? 'waitingChange' : 'waitingNext')}</p>
      <Link className="small" href={linkTo(locale, { kind: 'edit-text', id: own.id })}>
        {w('edit.change')}
      </Link>
      {own.status === 'held' && (
        <details className="small">
          <summary>{t('withdraw')}</summary>
          <p>{t('withdrawSure')}</p>
          <Form action={withdrawComment.bind(null, locale, { place, id: own.id })} tight>
            <div>
              <Submit look="stop" size="small">
                {t('withdrawYes')}
              </Submit>
            </div>
          </Form>
        </details>
      )}
    </>
  );
}

async function Removed({ talk: { locale }, own }: Props) {
  const [t, w, rules] = await Promise.all([
    getTranslations('discussion'),
    getTranslations('writing'),
    answer(publicApi().GET('/api/rules')),
  ]);
  const rule = rules.items.find(({ clause }) => clause === own.reason?.clause);
  return (
    <div className="small stack tight">
      {rule !== undefined && (
        <p>
          <b>{t('rule')}</b> {rule.title[locale]}. {rule.text[locale]}
        </p>
      )}
      {own.reason !== null && own.reason.note !== '' && (
        <p>
          <b>{t('note')}</b> <span lang={own.language}>{own.reason.note}</span>
        </p>
      )}
      <p>
        {t('removedNext')} <Link href={linkTo(locale, { kind: 'edit-text', id: own.id })}>{w('edit.change')}</Link>{' '}
        <Link href={linkTo(locale, { kind: 'how-we-moderate' })}>{t('rules')}</Link>
      </p>
    </div>
  );
}

/** A comment that only its author sees: it waits for a moderator, or was not published. */
export async function OwnComment(props: Props) {
  const t = await getTranslations('discussion');
  const { id, status, body, language, parentId } = props.own;
  const isRemoved = status === 'removed';
  const kind = parentId === null ? 'comment' : 'reply';
  const title = status === 'published' ? t('held.change') : t(`${status}.${kind}`);
  return (
    <div
      className={`notice ${isRemoved ? 'stop' : 'waiting'} own-comment stack tight`}
      id={status === 'published' ? `change-${id}` : `comment-${id}`}
      role="status"
    >
      <b>{title}</b>
      <Quoted locale={props.talk.locale} article={props.talk.article} comment={props.own} page={articlePage(props.talk)} />
      <p className="comment-text" lang={language}>
        {body}
      </p>
      {isRemoved ? <Removed {...props} /> : <Waiting {...props} />}
    </div>
  );
}
