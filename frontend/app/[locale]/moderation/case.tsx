import { getTranslations } from 'next-intl/server';
import { Day } from '../../../components/day';
import { DoneNotice } from '../../../components/done-notice';
import { Eyebrow } from '../../../components/eyebrow';
import { Handle } from '../../../components/handle';
import { Link } from '../../../components/link';
import { Tag } from '../../../components/tag';
import { WordChanges } from '../../../components/word-changes';
import { answer, api, publicApi, type Schema } from '../../../lib/api/client';
import { linkTo } from '../../../lib/links';
import { LOCALE_NAMES, type Locale } from '../../../lib/locales';
import { Decide } from './decide';
import { at, deskLink, type Kind, type Spot } from './queue-links';
import { neighbours, type Queue } from './read-queue';
import { Reasons } from './reasons';
import { SignalWords } from './signals';

type Props = { locale: Locale; kind: Kind | undefined; queue: Queue; shown: Schema<'Case'>; done: string | undefined };

async function Signals({ signals }: { signals: Schema<'Case'>['signals'] }) {
  const t = await getTranslations('moderation');
  return (
    <section className="stack tight">
      <h3>{t('why')}</h3>
      {signals.length === 0 && <p>{t('noSignals')}</p>}
      {signals.length > 0 && (
        <ul className="plain desk-signals">
          {signals.map((signal) => (
            <li key={signal.detector} className={signal.outcome}>
              <SignalWords signal={signal} />
            </li>
          ))}
        </ul>
      )}
      <p className="quiet-text small">{t('signalsNote')}</p>
    </section>
  );
}

async function Neighbours({ locale, previous, following }: { locale: Locale; previous: Spot | null; following: Spot | null }) {
  const t = await getTranslations('moderation');
  const ways = [
    { key: 'k', to: previous, label: t('previous') },
    { key: 'j', to: following, label: t('following') },
  ];
  return (
    <nav className="row small" aria-label={t('neighbours')}>
      {ways.map(
        ({ key, to, label }) =>
          to !== null && (
            <span key={key} data-key={key}>
              <Link href={at(deskLink(locale, to))}>{label}</Link> <kbd aria-hidden="true">{key.toUpperCase()}</kbd>
            </span>
          ),
      )}
    </nav>
  );
}

async function Context({ locale, shown }: { locale: Locale; shown: Schema<'Case'> }) {
  const [t, whereabouts] = await Promise.all([
    getTranslations('moderation'),
    answer(api().GET('/api/whereabouts', { params: { query: { ids: shown.id, language: locale } } })),
  ]);
  const place = whereabouts.items[0];
  if (place === undefined) return null;
  const { kind, slug, title } = place.where;
  return (
    <>
      <p className="small quiet-text">
        {t(`where.${shown.kind}`)}{' '}
        <Link href={linkTo(locale, { kind, slug })} lang={title.language}>
          {title.text}
        </Link>
      </p>
      {place.inReplyTo !== null && (
        <div className="stack tight">
          <h3>{t.rich('replyTo', { handle: () => <Handle name={place.inReplyTo?.handle ?? null} /> })}</h3>
          <blockquote className="desk-context">{place.inReplyTo.body}</blockquote>
        </div>
      )}
    </>
  );
}

/** What the author changed in the text that readers see. */
async function Changed({ change, lang }: { change: NonNullable<Schema<'Case'>['change']>; lang: Locale }) {
  const [t, w] = await Promise.all([getTranslations('moderation'), getTranslations('writing')]);
  const said = { gone: w('history.gone'), new: w('history.new') };
  return (
    <section className="stack tight">
      <h3>{t('changed')}</h3>
      <p className="quiet-text small">{w('history.legend')}</p>
      {change.title.length > 0 && <WordChanges changes={change.title} lang={lang} said={said} />}
      <WordChanges changes={change.body} lang={lang} said={said} />
    </section>
  );
}

/** One text with all that is needed to decide it, and beside it the decision. */
export async function Case({ locale, kind, queue, shown, done }: Props) {
  const [t, rules] = await Promise.all([getTranslations('moderation'), answer(publicApi().GET('/api/rules'))]);
  const { previous, following } = neighbours(queue, shown.id, kind);
  const next = deskLink(
    locale,
    following !== null && following.text === undefined ? following : { kind, page: queue.page, after: shown.id },
  );
  const titleOf = (clause: string) => rules.items.find((rule) => rule.clause === clause)?.title[locale] ?? clause;
  return (
    <>
      <section className="desk-case stack" id="case" tabIndex={-1} aria-labelledby="case-title">
        <DoneNotice namespace="moderation" done={done} />
        <div className="row apart">
          <Eyebrow lead={t(`kind.${shown.kind}`)}>
            {shown.issue !== null && <span>{t('issue', { number: shown.issue })}</span>}
            <Day at={shown.createdAt} as="ago" />
            <Handle name={shown.author.handle} />
            <Tag>{LOCALE_NAMES[shown.language].long}</Tag>
            <span>{t('revision', { number: shown.revision })}</span>
            {shown.author.demo && <Tag look="sun">{t('demo')}</Tag>}
          </Eyebrow>
          <Neighbours locale={locale} previous={previous} following={following} />
        </div>
        <Context locale={locale} shown={shown} />
        <h2
          id="case-title"
          className={shown.title === null ? 'sr-only' : 'desk-title'}
          lang={shown.title === null ? undefined : shown.language}
        >
          {shown.title ?? t(`kind.${shown.kind}`)}
        </h2>
        <p className="desk-text" lang={shown.language}>
          {shown.body}
        </p>
        {shown.change !== null && <Changed change={shown.change} lang={shown.language} />}
        <Signals signals={shown.signals} />
        {shown.decisions.length > 0 && (
          <section className="stack tight">
            <h3>{t('earlierHere')}</h3>
            <Reasons reasons={shown.decisions} language={shown.language} titleOf={titleOf} />
          </section>
        )}
        <section className="stack tight">
          <h3>{t('earlier')}</h3>
          <p className="num">
            {shown.author.published + shown.author.removed === 0
              ? t('earlierNone')
              : t('earlierTexts', { published: shown.author.published, removed: shown.author.removed })}
          </p>
        </section>
      </section>
      <Decide locale={locale} shown={shown} next={next} rules={rules.items} />
    </>
  );
}
