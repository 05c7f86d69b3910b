import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountConfirmed } from '../accounts/accounts.events.js';
import { Consumers } from '../ledger/consumers.js';
import { rows, type Tx } from '../platform/database.js';
import { Schedules } from '../platform/schedules.js';
import { COUNT, DUE, DUE_OF_ACCOUNT, DUE_OF_ISSUE, LOCK } from './stance-count.sql.js';

const EVERY_MS = 1_000;

/** What follows when totals moved, in the same transaction. */
type Following = (tx: Tx, submissionIds: string[]) => Promise<void>;

/** Totals of stances: recounted from the stances each second while they move. */
@Injectable()
export class StanceCounts implements OnModuleInit {
  private readonly following: Following[] = [];

  constructor(
    private readonly schedules: Schedules,
    private readonly consumers: Consumers,
  ) {}

  onModuleInit(): void {
    this.consumers.project('opinions.confirmed', [AccountConfirmed], async (tx, { subject }) => {
      await tx.query(DUE_OF_ACCOUNT, [subject]);
    });
    this.schedules.every(EVERY_MS, 'opinions.count', (tx) => this.recount(tx));
  }

  /** Whoever orders texts by their totals hears which ones moved. */
  follow(work: Following): void {
    this.following.push(work);
  }

  /** Makes all totals of the issue due, also those whose stances look old. */
  async recountIssue(tx: Tx, issueId: string): Promise<void> {
    await tx.query(DUE_OF_ISSUE, [issueId]);
  }

  /** Locks what is due and then reads the stances, so none committed before the lock is missed. */
  async recount(tx: Tx): Promise<void> {
    const due = (await rows<{ id: string }>(tx, DUE)).map(({ id }) => id);
    if (due.length === 0) return;
    await tx.query(LOCK, [due]);
    const counted = await rows<{ id: string; moved: boolean }>(tx, COUNT, [due]);
    const moved = counted.filter((count) => count.moved).map(({ id }) => id);
    if (moved.length > 0) for (const work of this.following) await work(tx, moved);
  }
}
