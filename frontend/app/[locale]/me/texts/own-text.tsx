import { getTranslations } from 'next-intl/server';
import { Card } from '../../../../components/card';
import { Day } from '../../../../components/day';
import { Eyebrow } from '../../../../components/eyebrow';
import { Form } from '../../../../components/form';
import { Link } from '../../../../components/link';
import { Submit } from '../../../../components/submit';
import { Tag } from '../../../../components/tag';
import type { Schema } from '../../../../lib/api/client';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { withdrawText } from './actions';

type Text = Schema<'OwnSubmission'>;
type Where = Schema<'Whereabouts'>['items'][number]['where'] | undefined;

const LOOK = { held: 'sun', published: 'open', removed: 'stop', withdrawn: undefined } as const;

/** Where everybody reads the text. */
function publicPage(locale: Locale, { kind, id }: Text): string {
  return linkTo(locale, kind === 'statement' ? { kind: 'opinions' } : { kind, id });
}

/** What became of the last change of a public text, when it is not what readers see. */
function changeOf({ status, latest }: Text): 'changeWaits' | 'changeRefused' | undefined {
  if (status !== 'published') return undefined;
  return latest === 'waiting' ? 'changeWaits' : latest === 'refused' ? 'changeRefused' : undefined;
}

async function Decision({ locale, text, rule }: { locale: Locale; text: Text; rule: string | undefined }) {
  const t = await getTranslations('texts');
  const { decision, status } = text;
  if (decision === null || (status !== 'published' && status !== 'removed')) return null;
  return (
    <div className="stack tight">
      <p className="small quiet-text">
        {t(`decided.${decision.outcome}`, { by: t(`by.${decision.by}`) })}, <Day at={decision.decidedAt} as="time" />
      </p>
      {decision.clause !== null && (
        <p>
          <b>{t('rule')}</b> <Link href={`${linkTo(locale, { kind: 'how-we-moderate' })}#${decision.clause}`}>{rule}</Link>
        </p>
      )}
      {decision.note !== '' && (
        <p className="letter" lang={text.language}>
          <b lang={locale}>{t('note')}</b> {decision.note}
        </p>
      )}
      {status === 'removed' && <p>{t('again')}</p>}
    </div>
  );
}

/** Asks once: the second button takes the text back. */
async function Withdraw({ locale, id, status }: { locale: Locale; id: string; status: 'held' | 'published' }) {
  const t = await getTranslations('texts');
  return (
    <details>
      <summary>{t('withdraw')}</summary>
      <Form action={withdrawText.bind(null, locale, id)} tight>
        <p className="mt-2">{t(`sure.${status}`)}</p>
        <p>
          <Submit look="stop" size="small">
            {t('yes')}
          </Submit>
        </p>
      </Form>
    </details>
  );
}

/** A text as its author sees it: what became of it, why, and where it stands. */
export async function OwnText({ locale, text, rule, where }: { locale: Locale; text: Text; rule: string | undefined; where: Where }) {
  const [t, w] = await Promise.all([getTranslations('texts'), getTranslations('writing')]);
  const { status } = text;
  const change = changeOf(text);
  const page = status === 'published' ? publicPage(locale, text) : undefined;
  return (
    <Card>
      <div className="stack">
        <div className="stack tight">
          <Eyebrow>
            <Tag look={LOOK[status]}>{t(`status.${status}`)}</Tag>
            <Day at={text.createdAt} />
            {text.edited && <Link href={linkTo(locale, { kind: 'text-history', id: text.id })}>{w('history.title')}</Link>}
          </Eyebrow>
          <h2>
            {where === undefined ? (
              t(`kind.${text.kind}`)
            ) : (
              <>
                {t(`where.${text.kind}`)} <span lang={where.title.language}>{where.title.text}</span>
              </>
            )}
          </h2>
        </div>
        <div className="stack tight" lang={text.language}>
          {text.title !== null && <h3>{text.title}</h3>}
          <p className="letter">{text.body}</p>
        </div>
        {status === 'held' && <p className="quiet-text">{t('waits')}</p>}
        {change !== undefined && <p className="quiet-text">{t(change)}</p>}
        <Decision locale={locale} text={text} rule={rule} />
        <p className="row">
          {page !== undefined && <Link href={page}>{t(`see.${text.kind}`)}</Link>}
          {status !== 'withdrawn' && <Link href={linkTo(locale, { kind: 'edit-text', id: text.id })}>{w('edit.change')}</Link>}
        </p>
        {(status === 'held' || status === 'published') && <Withdraw locale={locale} id={text.id} status={status} />}
      </div>
    </Card>
  );
}
