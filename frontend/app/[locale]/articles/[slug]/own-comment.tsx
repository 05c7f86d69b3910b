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
  const t = await getTranslations('discussion');
  return (
    <>
      <p className="small">{t('waitingNext')}</p>
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
    </>
  );
}

async function Removed({ talk: { locale }, own }: Props) {
  const [t, rules] = await Promise.all([getTranslations('discussion'), answer(publicApi().GET('/api/rules'))]);
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
        {t('removedNext')} <Link href={linkTo(locale, { kind: 'how-we-moderate' })}>{t('rules')}</Link>
      </p>
    </div>
  );
}

/** A comment that only its author sees: it waits for a moderator, or was not published. */
export async function OwnComment(props: Props) {
  const t = await getTranslations('discussion');
  const { id, status, body, language, parentId } = props.own;
  const isHeld = status === 'held';
  const kind = parentId === null ? 'comment' : 'reply';
  return (
    <div className={`notice ${isHeld ? 'waiting' : 'stop'} own-comment stack tight`} id={`comment-${id}`} role="status">
      <b>{t(`${status}.${kind}`)}</b>
      <Quoted locale={props.talk.locale} article={props.talk.article} comment={props.own} page={articlePage(props.talk)} />
      <p className="comment-text" lang={language}>
        {body}
      </p>
      {isHeld ? <Waiting {...props} /> : <Removed {...props} />}
    </div>
  );
}
