import { getTranslations } from 'next-intl/server';
import { Bar } from '../../../../components/bar';
import { Tag } from '../../../../components/tag';
import type { Schema } from '../../../../lib/api/client';

type Poll = Schema<'Poll'>;
type Option = Poll['options'][number];

async function Label({ poll, option }: { poll: Poll; option: Option }) {
  const t = await getTranslations('polls');
  return (
    <>
      <span lang={option.label.language}>{option.label.text}</span>
      {option.id === poll.mine && (
        <>
          {' '}
          <Tag look="open">{t('mine')}</Tag>
        </>
      )}
    </>
  );
}

/** A rounded share must not say that nobody, or everybody, chose an answer when that is not so. */
function figureOf(votes: number, percent: number, voters: number): 'under' | 'over' | 'share' {
  if (percent === 0 && votes > 0) return 'under';
  return percent === 100 && votes < voters ? 'over' : 'share';
}

/** The answers to read, when there are no totals to show. */
export const PollOptions = ({ poll }: { poll: Poll }) => (
  <ul className="poll-options plain">
    {poll.options.map((option) => (
      <li key={option.id}>
        <Label poll={poll} option={option} />
      </li>
    ))}
  </ul>
);

/** Each answer with its share of the voters, its votes and its margin. */
export async function PollResults({ poll }: { poll: Poll }) {
  const t = await getTranslations('polls');
  return poll.options.map((option) => {
    const { id, votes, percent, margin } = option;
    if (votes === null || percent === null) return null;
    return (
      <Bar
        key={id}
        label={<Label poll={poll} option={option} />}
        share={votes / poll.voters}
        figure={t(`figure.${figureOf(votes, percent, poll.voters)}`, { percent, votes })}
        {...(margin === null ? {} : { margin: [margin.low / 100, margin.high / 100] as const })}
      />
    );
  });
}
