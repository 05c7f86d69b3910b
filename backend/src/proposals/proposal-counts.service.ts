import { Injectable, type OnModuleInit } from '@nestjs/common';
import { counted, exclusionMoved } from '../accounts/exclusion.sql.js';
import { rows, type Tx } from '../platform/database.js';
import { LATE_COMMITS } from '../platform/late-commits.js';
import { Schedules } from '../platform/schedules.js';

const EVERY_MS = 1_000;

const DUE = `
  select pc.proposal_id as id from proposal_count pc
  where pc.counted_at = '-infinity'
     or exists (select from support su where su.proposal_id = pc.proposal_id and su.at > pc.counted_at - ${LATE_COMMITS})
     or exists (select from exclusion x join support su on su.account_id = x.account_id and su.proposal_id = pc.proposal_id where ${exclusionMoved('pc.counted_at')})
  order by pc.proposal_id for update of pc`;

const RECOUNT = `
  update proposal_count pc set counted_at = record_time(),
    supporters = (select count(*) from support su where su.proposal_id = pc.proposal_id and ${counted('su.account_id')})
  where pc.proposal_id = any($1)`;

/** How many people support each proposal, recounted from the supports each second while they move. */
@Injectable()
export class ProposalCounts implements OnModuleInit {
  constructor(private readonly schedules: Schedules) {}

  onModuleInit(): void {
    this.schedules.every(EVERY_MS, 'proposals.count', (tx) => this.recount(tx));
  }

  /** Locks what is due and then reads the supports, so none committed before the lock is missed. */
  async recount(tx: Tx): Promise<void> {
    const due = await rows<{ id: string }>(tx, DUE);
    if (due.length > 0) await tx.query(RECOUNT, [due.map(({ id }) => id)]);
  }
}
