import { getTranslations } from 'next-intl/server';
import { Card } from '../../../../../components/card';
import { Day } from '../../../../../components/day';
import { DoneNotice } from '../../../../../components/done-notice';
import { EmptyState } from '../../../../../components/empty-state';
import { Eyebrow } from '../../../../../components/eyebrow';
import { Form } from '../../../../../components/form';
import { Link } from '../../../../../components/link';
import { Submit } from '../../../../../components/submit';
import { Tag } from '../../../../../components/tag';
import { answer, api, type Schema } from '../../../../../lib/api/client';
import { LOCALES, type Locale } from '../../../../../lib/locales';
import { changePoll, placePoll, removePoll } from './poll-actions';
import { type Block, excerptOf, PollFields } from './poll-fields';
import './polls.css';

/** Which sentence to say after an act, and which poll the form is about: one form at a time, since names are ids. */
export type PollQuery = { poll?: string; 'poll-edit'?: string };
type Props = { locale: Locale; articleId: string; blocks: readonly Block[]; back: string; query: PollQuery };
type OneProps = Pick<Props, 'locale' | 'blocks' | 'back'> & { poll: Schema<'EditorialPoll'> };

/** Its wording in the language of the page, or in the first that there is. */
const worded = (texts: Schema<'EditorialPoll'>['question'], locale: Locale): Locale =>
  [locale, ...LOCALES].find((language) => texts[language] !== undefined) ?? locale;

async function Facts({ locale, poll, blocks }: Omit<OneProps, 'back'>) {
  const t = await getTranslations('poll-editor');
  const block = blocks.find(({ id }) => id === poll.blockId);
  const language = worded(poll.question, locale);
  return (
    <div className="stack tight">
      <Eyebrow lead={poll.voters === 0 ? t('nobody') : t('voters', { count: poll.voters })}>
        <Tag look={poll.state === 'open' ? 'open' : undefined}>{t(`state.${poll.state}`)}</Tag>
        {poll.demo && <Tag look="sun">{t('demo')}</Tag>}
      </Eyebrow>
      <h3 lang={language}>{poll.question[language]}</h3>
      <ol>
        {poll.options.map(({ id, label }) => {
          const spoken = worded(label, locale);
          return (
            <li key={id} lang={spoken}>
              {label[spoken]}
            </li>
          );
        })}
      </ol>
      <p className="quiet-text small">
        {t('opens')}: <Day at={poll.opensAt} as="time" />. {t('closes')}: <Day at={poll.closesAt} as="time" />. {t('closesAtHint')}
      </p>
      <p className="quiet-text small">
        {t('beside')}: {block === undefined ? t('atEnd') : `«${excerptOf(block)}…»`}
      </p>
    </div>
  );
}

async function OnePoll({ locale, poll, blocks, back }: OneProps) {
  const t = await getTranslations('poll-editor');
  return (
    <Card>
      <div className="stack">
        <Facts locale={locale} poll={poll} blocks={blocks} />
        <p>
          <Link href={`${back}?poll-edit=${poll.id}#poll-form`}>{t('edit')}</Link>
        </p>
        {!poll.hasVotes && (
          <details>
            <summary>{t('delete')}</summary>
            <p className="small">{t('deleteAsk')}</p>
            <Form action={removePoll.bind(null, locale, { pollId: poll.id, back })} tight>
              <Submit look="stop" size="small">
                {t('deleteYes')}
              </Submit>
            </Form>
          </details>
        )}
      </div>
    </Card>
  );
}

async function NewPoll({ locale, articleId, blocks, back }: Omit<Props, 'query'>) {
  const t = await getTranslations('poll-editor');
  return (
    <>
      <h3 id="poll-form">{t('new')}</h3>
      <p className="quiet-text">{t('newHint')}</p>
      <Form action={placePoll.bind(null, locale, { articleId, back })}>
        <PollFields blocks={blocks} />
        <Submit>{t('place')}</Submit>
      </Form>
    </>
  );
}

async function ChangePoll({ locale, poll, blocks, back }: OneProps) {
  const t = await getTranslations('poll-editor');
  const edit = { pollId: poll.id, back, optionIds: poll.options.map(({ id }) => id) };
  return (
    <>
      <h3 id="poll-form">{t('edit')}</h3>
      <p className="quiet-text">{t(poll.hasVotes ? 'editVoted' : 'editFree')}</p>
      <Form action={changePoll.bind(null, locale, edit)}>
        <PollFields blocks={blocks} poll={poll} />
        <Submit>{t('save')}</Submit>
      </Form>
      <p>
        <Link href={`${back}#polls`}>{t('leave')}</Link>
      </p>
    </>
  );
}

/** The polls of an article, and a form to place one at the sentence it asks about. */
export async function Polls({ locale, articleId, blocks, back, query }: Props) {
  const t = await getTranslations('poll-editor');
  const { items } = await answer(api().GET('/api/editorial/articles/{id}/polls', { params: { path: { id: articleId } } }));
  const edited = items.find(({ id }) => id === query['poll-edit']);
  return (
    <section className="stack" aria-labelledby="polls">
      <h2 id="polls">{t('title')}</h2>
      <DoneNotice namespace="poll-editor" done={query.poll} />
      <p className="quiet-text">{t('promise')}</p>
      {items.length === 0 && <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>}
      {items.map((poll) => (
        <OnePoll key={poll.id} locale={locale} poll={poll} blocks={blocks} back={back} />
      ))}
      {edited === undefined ? (
        <NewPoll locale={locale} articleId={articleId} blocks={blocks} back={back} />
      ) : (
        <ChangePoll locale={locale} poll={edited} blocks={blocks} back={back} />
      )}
    </section>
  );
}
