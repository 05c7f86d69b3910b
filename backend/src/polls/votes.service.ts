import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import { invalidField, NotFound, problem } from '../platform/http/problem.js';
import type { Language } from '../text/language.js';
import { POLL_PUBLIC, selectPolls } from './poll.sql.js';
import { type Poll, type PollRow, viewOf } from './poll.schema.js';

const PollClosed = problem('poll-closed', 409, 'This poll is not open');

type Vote = { pollId: string; optionId: string; accountId: string; language: Language };

// One statement keeps the vote and answers the poll. It takes no lock but its own row's and moves no counter,
// so people who vote at the same moment do not wait for each other.
const VOTE = `
  with kept as (
    insert into vote (poll_id, account_id, option_id)
    select p.id, $2, o.id from poll p join poll_option o on o.poll_id = p.id and o.id = $3
    where p.id = $1 and p.opens_at <= record_time() and p.closes_at > record_time() and ${POLL_PUBLIC}
    on conflict (poll_id, account_id) do update set option_id = excluded.option_id, changed_at = excluded.changed_at
    returning poll_id, option_id)
  ${selectPolls({ language: '$4', mine: '(select option_id from kept)', where: 'p.id = (select poll_id from kept)' })}`;

@Injectable()
export class VotesService {
  constructor(private readonly database: Database) {}

  /** One vote a person; a further one changes it while the poll is open. @throws NotFound, PollClosed, InvalidInput for an option of another poll */
  async vote({ pollId, optionId, accountId, language }: Vote): Promise<Poll> {
    const [poll] = await this.database.rows<PollRow>(VOTE, [pollId, accountId, optionId, language]);
    if (!poll) throw await this.refusal(pollId, optionId);
    return viewOf(poll);
  }

  private async refusal(pollId: string, optionId: string): Promise<Error> {
    const [poll] = await this.database.rows<{ known: boolean }>(
      `select exists (select from poll_option where poll_id = p.id and id = $2) as known from poll p where p.id = $1 and ${POLL_PUBLIC}`,
      [pollId, optionId],
    );
    if (!poll) return NotFound();
    return poll.known ? PollClosed() : invalidField('/optionId', 'unknown', 'This answer belongs to another poll');
  }
}
