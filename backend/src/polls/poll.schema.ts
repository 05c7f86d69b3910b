import { z } from 'zod';
import { shownSchema } from '../text/shown.js';
import { resultOf, resultsShown } from './results.js';

const time = z.iso.datetime({ offset: true });

export const choice = z.object({ optionId: z.uuid() });

const optionSchema = z
  .object({
    id: z.uuid(),
    label: shownSchema,
    votes: z.number().int().nullable(),
    percent: z.number().int().nullable(),
    margin: z.object({ low: z.number().int(), high: z.number().int() }).nullable(),
  })
  .meta({ id: 'PollOption' });

export const pollSchema = z
  .object({
    id: z.uuid(),
    blockId: z.uuid().nullable(),
    secrecy: z.enum(['open']),
    question: shownSchema,
    options: z.array(optionSchema),
    opensAt: time,
    closesAt: time,
    state: z.enum(['upcoming', 'open', 'closed']),
    voters: z.number().int(),
    mine: z.uuid().nullable(),
    resultsShown: z.enum(['yes', 'after-voting', 'too-few']),
    demo: z.boolean(),
  })
  .meta({ id: 'Poll' });
export type Poll = z.infer<typeof pollSchema>;

export const pollsSchema = z.object({ items: z.array(pollSchema) }).meta({ id: 'Polls' });

type Shown = z.infer<typeof shownSchema>;

/** A poll as poll.sql.ts reads it, with every count. */
export type PollRow = Omit<Poll, 'options' | 'resultsShown' | 'opensAt' | 'closesAt'> & {
  opensAt: Date;
  closesAt: Date;
  options: { id: string; label: Shown; votes: number }[];
};

/** What this reader may see of the poll. */
export function viewOf({ options, opensAt, closesAt, ...poll }: PollRow): Poll {
  const shown = resultsShown({ voted: poll.mine !== null, closed: poll.state === 'closed', voters: poll.voters });
  return {
    ...poll,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    options: options.map(({ id, label, votes }) => ({ id, label, ...resultOf(votes, poll.voters, shown) })),
    resultsShown: shown,
  };
}
