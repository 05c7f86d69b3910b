import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { EventType } from '../ledger/event-type.js';
import { Ledger } from '../ledger/ledger.service.js';
import { Database, rows, type Tx } from '../platform/database.js';
import { invalidField, NotFound, problem } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { EditorialPoll, NewPoll, PollChange } from './editorial-poll.schema.js';
import { selectEditorialPolls } from './editorial-poll.sql.js';
import { PollChanged, PollDiscarded, type pollEvent, PollPlaced } from './polls.events.js';
import { type Answer, dropAnswers, relabel, replaceAnswers, wordQuestion } from './wording.js';

const PollHasVotes = problem('poll-has-votes', 409, 'People have voted already, so the answers stay as they are');

type LockedPoll = { id: string; articleId: string; opensAt: Date; closesAt: Date; answers: string[]; hasVotes: boolean };

@Injectable()
export class EditorialPollsService {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
  ) {}

  async ofArticle(articleId: string): Promise<{ items: EditorialPoll[] }> {
    return { items: await this.database.rows<EditorialPoll>(selectEditorialPolls('p.article_id = $1'), [articleId]) };
  }

  /** @throws InvalidInput when the article or its block is unknown, or the poll would close before it opens */
  place(actor: string, poll: NewPoll): Promise<EditorialPoll> {
    return this.database.transaction(async (tx) => {
      const id = newId();
      await requireBlock(tx, poll.articleId, poll.blockId);
      const [written] = await rows<{ inOrder: boolean }>(
        tx,
        `with here as (select id, issue_id, coalesce($4::timestamptz, record_time()) as opens_at from article where id = $2),
         written as (
           insert into poll (id, article_id, block_id, issue_id, opens_at, closes_at, demo)
           select $1, id, $3, issue_id, opens_at, $5, $6 from here where opens_at < $5 returning id),
         counted as (insert into poll_count (poll_id) select id from written)
         select exists (select from written) as "inOrder" from here`,
        [id, poll.articleId, poll.blockId, poll.opensAt ?? null, poll.closesAt, poll.demo ?? false],
      );
      if (!written) throw invalidField('/articleId', 'unknown', 'There is no such article');
      if (!written.inOrder) throw closesTooEarly();
      await wordQuestion(tx, id, poll.question);
      await replaceAnswers(
        tx,
        id,
        poll.options.map((label) => ({ label })),
      );
      return this.recorded(tx, PollPlaced, { id, articleId: poll.articleId, actor });
    });
  }

  /** @throws NotFound, InvalidInput, PollHasVotes when the number or the order of answers would change */
  change(actor: string, id: string, change: PollChange): Promise<EditorialPoll> {
    return this.database.transaction(async (tx) => {
      const poll = await lock(tx, id);
      if (change.blockId !== undefined) {
        await requireBlock(tx, poll.articleId, change.blockId);
        await tx.query(`update poll set block_id = $2 where id = $1`, [id, change.blockId]);
      }
      await setTimes(tx, poll, change);
      if (change.question) await wordQuestion(tx, id, change.question);
      if (change.options) await setAnswers(tx, poll, change.options);
      return this.recorded(tx, PollChanged, { id, articleId: poll.articleId, actor });
    });
  }

  /** @throws NotFound, PollHasVotes */
  discard(actor: string, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { articleId, hasVotes } = await lock(tx, id);
      if (hasVotes) throw PollHasVotes();
      await dropAnswers(tx, id);
      await tx.query(`with unworded as (delete from poll_edition where poll_id = $1) delete from poll_count where poll_id = $1`, [id]);
      await tx.query(`delete from poll where id = $1`, [id]);
      await this.ledger.record(tx, PollDiscarded, { actor, subject: id, payload: { article: articleId } });
    });
  }

  private async recorded(
    tx: Tx,
    type: EventType<typeof pollEvent>,
    { id, articleId, actor }: { id: string; articleId: string; actor: string },
  ): Promise<EditorialPoll> {
    await this.ledger.record(tx, type, { actor, subject: id, payload: { article: articleId } satisfies z.infer<typeof pollEvent> });
    const [poll] = await rows<EditorialPoll>(tx, selectEditorialPolls('p.id = $1'), [id]);
    if (!poll) throw NotFound();
    return poll;
  }
}

const closesTooEarly = () => invalidField('/closesAt', 'too_early', 'A poll closes after it opens');

/** Locks the answers too: a vote holds its answer while it is written, so afterwards every vote is seen. */
async function lock(tx: Tx, id: string): Promise<LockedPoll> {
  const [poll] = await rows<Omit<LockedPoll, 'answers' | 'hasVotes'>>(
    tx,
    `select id, article_id as "articleId", opens_at as "opensAt", closes_at as "closesAt" from poll where id = $1 for update`,
    [id],
  );
  if (!poll) throw NotFound();
  const answers = await rows<{ id: string }>(tx, `select id from poll_option where poll_id = $1 order by position for update`, [id]);
  const [voted] = await rows<{ hasVotes: boolean }>(tx, `select exists (select from vote where poll_id = $1) as "hasVotes"`, [id]);
  return { ...poll, answers: answers.map((answer) => answer.id), hasVotes: voted?.hasVotes ?? false };
}

/** The total becomes due again, since a poll that closed long ago is not looked at any more. */
async function setTimes(tx: Tx, poll: LockedPoll, change: PollChange): Promise<void> {
  const opensAt = change.opensAt === undefined ? poll.opensAt : new Date(change.opensAt);
  const closesAt = change.closesAt === undefined ? poll.closesAt : new Date(change.closesAt);
  if (closesAt <= opensAt) throw closesTooEarly();
  await tx.query(`update poll set opens_at = $2, closes_at = $3 where id = $1`, [poll.id, opensAt, closesAt]);
  await tx.query(`update poll_count set counted_at = '-infinity' where poll_id = $1`, [poll.id]);
}

async function setAnswers(tx: Tx, poll: LockedPoll, answers: readonly Answer[]): Promise<void> {
  if (answers.some(({ id }) => id !== undefined && !poll.answers.includes(id)))
    throw invalidField('/options', 'unknown', 'This answer belongs to another poll');
  const unchanged = answers.length === poll.answers.length && answers.every(({ id }, index) => id === poll.answers[index]);
  if (unchanged) return relabel(tx, answers);
  if (poll.hasVotes) throw PollHasVotes();
  return replaceAnswers(tx, poll.id, answers);
}

async function requireBlock(tx: Tx, articleId: string, blockId: string | null): Promise<void> {
  if (blockId === null) return;
  const found = await rows(tx, `select 1 from block where id = $1 and article_id = $2`, [blockId, articleId]);
  if (found.length === 0) throw invalidField('/blockId', 'unknown', 'This paragraph belongs to another article');
}
