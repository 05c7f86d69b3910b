import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import { Gathered } from '../platform/gathered.js';
import { invalidField, NotFound, problem } from '../platform/http/problem.js';
import type { Language } from '../text/language.js';
import { POLL_PUBLIC, selectPolls } from './poll.sql.js';
import { type Poll, type PollRow, viewOf } from './poll.schema.js';

const PollClosed = problem('poll-closed', 409, 'This poll is not open');

type Vote = { pollId: string; optionId: string; accountId: string; language: Language };

const AT_ONCE = 1;
const MOST = 50;

// One statement keeps the votes that came together and answers each with its poll. It moves no counter, so people who vote
// at the same moment do not wait for each other; rows are taken in one order, so two such statements never wait in a ring.
const VOTE = `
  with given as (
    select * from jsonb_to_recordset($1::jsonb) as g("pollId" uuid, "optionId" uuid, "accountId" uuid, language text, place int)),
  valid as (
    select g."accountId", g.language, g.place, chosen.*
    from given g
    cross join lateral (
      select p.id, o.id as option_id from poll p join poll_option o on o.poll_id = p.id
      where p.id = g."pollId" and o.id = g."optionId" and p.opens_at <= record_time() and p.closes_at > record_time() and ${POLL_PUBLIC}
      limit 1) chosen),
  kept as (
    insert into vote (poll_id, account_id, option_id)
    select distinct on (id, "accountId") id, "accountId", option_id from valid order by id, "accountId", place desc
    on conflict (poll_id, account_id) do update set option_id = excluded.option_id, changed_at = excluded.changed_at
    returning poll_id, account_id, option_id)
  select v.place, answered.* from valid v join kept k on k.poll_id = v.id and k.account_id = v."accountId"
  cross join lateral (${selectPolls({ language: 'v.language', mine: 'k.option_id', where: 'p.id = v.id' })}) answered`;

@Injectable()
export class VotesService {
  private readonly votes: Gathered<Vote, Poll | null>;

  constructor(private readonly database: Database) {
    this.votes = new Gathered((votes) => this.keep(votes), { atOnce: AT_ONCE, most: MOST });
  }

  /** One vote a person; a further one changes it while the poll is open. @throws NotFound, PollClosed, InvalidInput for an option of another poll */
  async vote(vote: Vote): Promise<Poll> {
    const poll = await this.votes.add(vote);
    if (!poll) throw await this.refusal(vote);
    return poll;
  }

  private async keep(votes: readonly Vote[]): Promise<(Poll | null)[]> {
    const given = JSON.stringify(votes.map((vote, place) => ({ ...vote, place })));
    const answers = new Map(
      (await this.database.rows<PollRow & { place: number }>(VOTE, [given])).map(({ place, ...poll }) => [place, viewOf(poll)]),
    );
    return votes.map((_, place) => answers.get(place) ?? null);
  }

  private async refusal({ pollId, optionId }: Vote): Promise<Error> {
    const [poll] = await this.database.rows<{ known: boolean }>(
      `select exists (select from poll_option where poll_id = p.id and id = $2) as known from poll p where p.id = $1 and ${POLL_PUBLIC}`,
      [pollId, optionId],
    );
    if (!poll) return NotFound();
    return poll.known ? PollClosed() : invalidField('/optionId', 'unknown', 'This answer belongs to another poll');
  }
}
