import { Injectable } from '@nestjs/common';
import type { EventType } from '../ledger/event-type.js';
import { Ledger } from '../ledger/ledger.service.js';
import { Database, rows, type Tx } from '../platform/database.js';
import { invalidField, NotFound, problem } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { IssueChange, NewIssue } from './editorial.schema.js';
import { Issue } from './issue.entity.js';
import { IssueChanged, IssueCreated, IssuePublished, IssueUnpublished } from './publishing.events.js';
import { RoomsOfIssue } from './rooms-of-issue.service.js';
import { onlySeries } from './series.js';
import { requireFreeSlug } from './taken-slug.js';
import { word } from './wording.js';

export const NothingToPublish = problem('nothing-to-publish', 409, 'There is no text to publish yet');

const ISSUE_WORDS = { table: 'issue_edition', owner: 'issue_id' } as const;

/** The editorial life of an issue. Every use case names who acts. */
@Injectable()
export class IssuesService {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly rooms: RoomsOfIssue,
  ) {}

  /** @throws InvalidInput when the number or the address is taken */
  create(actor: string, input: NewIssue): Promise<{ id: string; slug: string }> {
    return this.database.transaction(async (tx) => {
      const id = newId();
      await requireFreeSlug(tx, 'issue', { slug: input.slug, id });
      const seriesId = input.seriesId ?? (await onlySeries(tx));
      if ((await rows(tx, `select 1 from issue where series_id = $1 and number = $2`, [seriesId, input.number])).length > 0) {
        throw invalidField('/number', 'taken', 'Another issue has this number already');
      }
      const conversationId = await this.rooms.open(tx, id);
      await tx.query(`insert into issue (id, series_id, number, slug, conversation_id, demo) values ($1, $2, $3, $4, $5, $6)`, [
        id,
        seriesId,
        input.number,
        input.slug,
        conversationId,
        input.demo ?? false,
      ]);
      await word(tx, ISSUE_WORDS, id, input);
      if (input.closesAt) await this.close(tx, { id, conversationId }, new Date(input.closesAt));
      await this.record(tx, IssueCreated, { actor, id, number: input.number });
      return { id, slug: input.slug };
    });
  }

  /** @throws NotFound, InvalidInput */
  change(actor: string, id: string, change: IssueChange): Promise<void> {
    return this.database.transaction(async (tx) => {
      const issue = await lockIssue(tx, id);
      if (change.slug !== undefined) {
        await requireFreeSlug(tx, 'issue', { slug: change.slug, id });
        await tx.query(`update issue set slug = $2 where id = $1`, [id, change.slug]);
      }
      await word(tx, ISSUE_WORDS, id, change);
      if (change.closesAt !== undefined) await this.close(tx, issue, change.closesAt === null ? null : new Date(change.closesAt));
      await tx.query(`update issue set version = version + 1 where id = $1`, [id]);
      await this.record(tx, IssueChanged, { actor, id, number: issue.number });
    });
  }

  /** @throws NotFound, NothingToPublish without a title */
  publish(actor: string, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const issue = await lockIssue(tx, id);
      if ((await rows(tx, `select 1 from issue_edition where issue_id = $1`, [id])).length === 0) throw NothingToPublish();
      await tx.query(
        `update issue set status = 'published', published_at = coalesce(published_at, record_time()), version = version + 1 where id = $1`,
        [id],
      );
      await this.rooms.show(tx, id);
      if (issue.status !== 'published') await this.record(tx, IssuePublished, { actor, id, number: issue.number });
    });
  }

  /** Readers no longer find it; nothing is deleted. @throws NotFound */
  unpublish(actor: string, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const issue = await lockIssue(tx, id);
      await tx.query(`update issue set status = 'draft', version = version + 1 where id = $1`, [id]);
      await this.rooms.show(tx, id);
      if (issue.status !== 'draft') await this.record(tx, IssueUnpublished, { actor, id, number: issue.number });
    });
  }

  private async close(tx: Tx, issue: { id: string; conversationId: string }, at: Date | null): Promise<void> {
    await tx.query(`update issue set closes_at = $2 where id = $1`, [issue.id, at]);
    await this.rooms.close(tx, issue, at);
  }

  private async record(
    tx: Tx,
    type: EventType<typeof IssueChanged.payload>,
    { actor, id, number }: { actor: string; id: string; number: number },
  ): Promise<void> {
    await this.ledger.record(tx, type, { actor, subject: id, payload: { number } });
  }
}

/** @throws NotFound */
export async function lockIssue(tx: Tx, id: string): Promise<Issue> {
  const issue = await tx.findOne(Issue, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!issue) throw NotFound();
  return issue;
}
