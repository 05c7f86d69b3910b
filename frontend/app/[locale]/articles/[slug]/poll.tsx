import { getTranslations } from 'next-intl/server';
import { Day } from '../../../../components/day';
import { Eyebrow } from '../../../../components/eyebrow';
import { Notice } from '../../../../components/notice';
import { Tag } from '../../../../components/tag';
import { getMe, may } from '../../../../lib/api/session';
import { linkTo } from '../../../../lib/links';
import { WhoMay } from '../../who-may';
import { PollForm, type PollProps } from './poll-form';
import { PollOptions, PollResults } from './poll-results';

/** What its state allows: the answers to read, the form, or the totals. */
async function Answers({ locale, slug, poll }: PollProps) {
  const [t, me] = await Promise.all([getTranslations('polls'), getMe()]);
  const isOpen = poll.state === 'open';
  if (isOpen && poll.mine === null && may(me, 'vote')) return <PollForm locale={locale} slug={slug} poll={poll} />;
  const back = `${linkTo(locale, { kind: 'article', slug })}#poll-${poll.id}`;
  return (
    <>
      {poll.resultsShown === 'yes' ? <PollResults poll={poll} /> : <PollOptions poll={poll} />}
      {poll.resultsShown === 'too-few' && <p className="quiet-text small">{t(`tooFew.${isOpen ? 'open' : 'closed'}`)}</p>}
      {isOpen && poll.mine !== null && may(me, 'vote') && (
        <details key={poll.mine}>
          <summary>{t('change')}</summary>
          <PollForm locale={locale} slug={slug} poll={poll} />
        </details>
      )}
      {isOpen && (
        <WhoMay locale={locale} permission="vote" back={back} words={{ signIn: t('signIn'), why: t('why') }}>
          {null}
        </WhoMay>
      )}
    </>
  );
}

/** A poll beside the sentence it asks about: when it opens and closes, who may answer, and the totals once they may be shown. */
export async function Poll({ hasJustVoted, ...props }: PollProps & { hasJustVoted: boolean }) {
  const t = await getTranslations('polls');
  const { poll } = props;
  const isVoted = hasJustVoted && poll.mine !== null;
  return (
    <section className="card article-poll stack" id={`poll-${poll.id}`} aria-label={t('poll')}>
      <Eyebrow>
        <Tag look={poll.state === 'open' ? 'open' : undefined}>{t(`state.${poll.state}`)}</Tag>
        {poll.state === 'upcoming' && <span>{t.rich('opens', { day: () => <Day at={poll.opensAt} as="time" /> })}</span>}
        <span>{t.rich(`closes.${poll.state}`, { day: () => <Day at={poll.closesAt} as="time" /> })}</span>
        {poll.state !== 'upcoming' && <span>{t('voters', { count: poll.voters })}</span>}
        {poll.demo && <Tag look="sun">{t('demo')}</Tag>}
      </Eyebrow>
      <h3 lang={poll.question.language}>{poll.question.text}</h3>
      {isVoted && <Notice title={t('voted')}>{t(poll.state === 'open' ? 'votedNext' : 'votedClosed')}</Notice>}
      <Answers {...props} />
      <p className="quiet-text small">
        {t('kept')} {poll.state !== 'closed' && poll.mine === null && t('shownAfter')} {poll.resultsShown === 'yes' && t('shares')}
      </p>
    </section>
  );
}
