import { Injectable, type OnModuleInit } from '@nestjs/common';
import { counted, exclusionMoved } from '../accounts/exclusion.sql.js';
import { rows, type Tx } from '../platform/database.js';
import { LATE_COMMITS } from '../platform/late-commits.js';
import { Schedules } from '../platform/schedules.js';

const EVERY_MS = 1_000;

const DUE = `
  select pc.poll_id as id from poll_count pc join poll p on p.id = pc.poll_id
  where (pc.counted_at < p.closes_at + ${LATE_COMMITS}
         and (p.closes_at <= record_time() or exists (select from vote v where v.poll_id = p.id and v.changed_at > pc.counted_at - ${LATE_COMMITS})))
     or exists (select from exclusion x join vote v on v.account_id = x.account_id and v.poll_id = p.id where ${exclusionMoved('pc.counted_at')})
  order by pc.poll_id for update of pc`;

const RECOUNT = `
  update poll_count pc set voters = fresh.voters, options = fresh.options, counted_at = record_time()
  from (
    select due.id, coalesce(sum(votes), 0)::int as voters, coalesce(jsonb_object_agg(option_id, votes) filter (where option_id is not null), '{}') as options
    from unnest($1::uuid[]) due (id)
    left join lateral (select v.option_id, count(*)::int as votes from vote v where v.poll_id = due.id and ${counted('v.account_id')} group by v.option_id) o on true
    group by due.id) fresh
  where pc.poll_id = fresh.id`;

/** Totals of polls: recounted from the votes each second while they move, and once more after closing. */
@Injectable()
export class PollCounts implements OnModuleInit {
  constructor(private readonly schedules: Schedules) {}

  onModuleInit(): void {
    this.schedules.every(EVERY_MS, 'polls.count', (tx) => this.recount(tx));
  }

  /** Locks what is due and then reads the votes, so no vote committed before the lock is missed. */
  async recount(tx: Tx): Promise<void> {
    const due = await rows<{ id: string }>(tx, DUE);
    if (due.length > 0) await tx.query(RECOUNT, [due.map(({ id }) => id)]);
  }
}
