import { getTranslations } from 'next-intl/server';
import { Bar } from '../../../../components/bar';
import { ButtonLink } from '../../../../components/button';
import { Choices } from '../../../../components/choices';
import { Count } from '../../../../components/count';
import { Day } from '../../../../components/day';
import { Eyebrow } from '../../../../components/eyebrow';
import { Form } from '../../../../components/form';
import { Submit } from '../../../../components/submit';
import { Tag } from '../../../../components/tag';
import type { Schema } from '../../../../lib/api/client';
import { getMe, may } from '../../../../lib/api/session';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { vote } from './actions';

type Props = { locale: Locale; slug: string; poll: Schema<'Poll'> };

function Results({ poll, words }: { poll: Schema<'Poll'>; words: (percent: number, votes: number) => string }) {
  return poll.options.map(({ id, label, votes, percent, margin }) =>
    votes === null || percent === null ? null : (
      <Bar
        key={id}
        label={<span lang={label.language}>{label.text}</span>}
        share={percent / 100}
        figure={words(percent, votes)}
        {...(margin === null ? {} : { margin: [margin.low / 100, margin.high / 100] as const })}
      />
    ),
  );
}

/** A poll beside the sentence it asks about: what is kept, who may answer, and the results once they may be shown. */
export async function Poll({ locale, slug, poll }: Props) {
  const [t, me] = await Promise.all([getTranslations('polls'), getMe()]);
  const isOpen = poll.state === 'open';
  return (
    <section className="card article-poll stack" id={`poll-${poll.id}`} aria-label={t('poll')}>
      <Eyebrow>
        <Tag look={isOpen ? 'open' : undefined}>{t(`state.${poll.state}`)}</Tag>
        <span>
          {t(isOpen ? 'closes' : 'closed')} <Day at={poll.closesAt} />
        </span>
        <span>
          <Count value={poll.voters} /> {t('voters', { count: poll.voters })}
        </span>
        {poll.demo && <Tag look="sun">{t('demo')}</Tag>}
      </Eyebrow>
      <h3 lang={poll.question.language}>{poll.question.text}</h3>
      {poll.resultsShown === 'yes' && <Results poll={poll} words={(percent, votes) => t('figure', { percent, votes })} />}
      {poll.resultsShown === 'too-few' && <p className="quiet-text">{t('tooFew')}</p>}
      {isOpen && may(me, 'vote') && (
        <Form action={vote.bind(null, locale, { slug, pollId: poll.id })} tight>
          <Choices
            name={`option-${poll.id}`}
            legend={t(poll.mine === null ? 'choose' : 'change')}
            value={poll.mine ?? undefined}
            choices={poll.options.map(({ id, label }) => ({ value: id, label: label.text, lang: label.language }))}
          />
          <Submit>{t('vote')}</Submit>
        </Form>
      )}
      {isOpen && !may(me, 'vote') && (
        <>
          <ul>
            {poll.options.map(({ id, label }) => (
              <li key={id} lang={label.language}>
                {label.text}
              </li>
            ))}
          </ul>
          <p className="row">
            <ButtonLink href={linkTo(locale, { kind: 'sign-in', next: linkTo(locale, { kind: 'article', slug }) })}>
              {t('signIn')}
            </ButtonLink>
            <span className="quiet-text small">{t('why')}</span>
          </p>
        </>
      )}
      <p className="quiet-text small">{t(poll.resultsShown === 'after-voting' ? 'keptAfterVoting' : 'kept')}</p>
    </section>
  );
}
