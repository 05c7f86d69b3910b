import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountConfirmed } from '../accounts/accounts.events.js';
import { counted, exclusionMoved } from '../accounts/exclusion.sql.js';
import { Consumers } from '../ledger/consumers.js';
import { rows, type Tx } from '../platform/database.js';
import { LATE_COMMITS } from '../platform/late-commits.js';
import { Schedules } from '../platform/schedules.js';

const EVERY_MS = 1_000;

const DUE = `
  select sc.statement_id as id
  from statement_count sc join statement st on st.id = sc.statement_id join room on room.id = st.conversation_id
  where sc.counted_at = '-infinity'
     or (sc.counted_at < coalesce(room.closes_at, 'infinity') + ${LATE_COMMITS}
         and (room.closes_at <= record_time() or exists (select from stance where statement_id = st.id and changed_at > sc.counted_at - ${LATE_COMMITS})))
     or exists (select from exclusion x join stance on stance.account_id = x.account_id and stance.statement_id = st.id where ${exclusionMoved('sc.counted_at')})
  order by sc.statement_id for update of sc`;

// Who gave no confirmed address is counted with the guests.
const number = (value: -1 | 0 | 1, guests: boolean): string =>
  `count(*) filter (where s.value = ${value} and ${guests ? '' : 'not '}(a.kind = 'guest' or (a.email_confirmed_at is null and a.status <> 'erased')))::int`;

// A guest who confirms an address counts as a citizen from then on.
const DUE_OF_ACCOUNT = `
  update statement_count set counted_at = '-infinity' where statement_id in (
    select sc.statement_id from statement_count sc join stance s on s.statement_id = sc.statement_id
    where s.account_id = $1 order by sc.statement_id for update of sc)`;

const RECOUNT = `
  update statement_count sc set counted_at = record_time(),
    agree = fresh.agree, disagree = fresh.disagree, pass = fresh.pass,
    guests_agree = fresh.guests_agree, guests_disagree = fresh.guests_disagree, guests_pass = fresh.guests_pass
  from (
    select due.id,
      ${number(1, false)} as agree, ${number(-1, false)} as disagree, ${number(0, false)} as pass,
      ${number(1, true)} as guests_agree, ${number(-1, true)} as guests_disagree, ${number(0, true)} as guests_pass
    from unnest($1::uuid[]) due (id)
    left join (stance s join account a on a.id = s.account_id and ${counted('a.id')}) on s.statement_id = due.id
    group by due.id) fresh
  where sc.statement_id = fresh.id`;

/** Totals of stances: recounted from the stances each second while they move, and once more after closing. */
@Injectable()
export class StatementCounts implements OnModuleInit {
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

  /** Locks what is due and then reads the stances, so none committed before the lock is missed. */
  async recount(tx: Tx): Promise<void> {
    const due = await rows<{ id: string }>(tx, DUE);
    if (due.length > 0) await tx.query(RECOUNT, [due.map(({ id }) => id)]);
  }
}
