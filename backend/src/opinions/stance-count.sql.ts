import { counted, exclusionMoved } from '../accounts/exclusion.sql.js';
import { LATE_COMMITS } from '../platform/late-commits.js';

// Whatever was committed before the last count was in it; a stance carries the time its transaction began.
const SINCE = `(select coalesce(least(max(counted_at), record_time()), '-infinity') - ${LATE_COMMITS} from stance_count)`;

/**
 * Texts whose totals may have moved since the last count, and those marked as due. A range with two ends is planned as a
 * small one, so it is read from the index however many stances there are.
 */
export const DUE = `
  select submission_id as id from stance where changed_at > ${SINCE} and changed_at <= 'infinity'
  union select s.submission_id from exclusion x join stance s on s.account_id = x.account_id where ${exclusionMoved(SINCE)}
  union select submission_id from stance_count where counted_at = '-infinity'
  order by id`;

/** $1 texts in the order of their ids. A text gets its row of totals with its first stance. */
export const LOCK = `
  insert into stance_count as sc (submission_id) select unnest($1::uuid[])
  on conflict (submission_id) do update set agree = sc.agree`;

// A guest who confirms an address counts as a citizen from then on.
export const DUE_OF_ACCOUNT = `
  update stance_count set counted_at = '-infinity' where submission_id in (
    select sc.submission_id from stance_count sc join stance s on s.submission_id = sc.submission_id
    where s.account_id = $1 order by sc.submission_id for update of sc)`;

export const DUE_OF_ISSUE = `
  insert into stance_count (submission_id)
  select s.id from submission s where s.issue_id = $1 and exists (select from stance where submission_id = s.id) order by s.id
  on conflict (submission_id) do update set counted_at = '-infinity'`;

// Who gave no confirmed address is counted with the guests.
const number = (value: -1 | 0 | 1, guests: boolean): string =>
  `count(*) filter (where s.value = ${value} and ${guests ? '' : 'not '}(a.kind = 'guest' or (a.email_confirmed_at is null and a.status <> 'erased')))::int`;

const NUMBERS = {
  agree: number(1, false),
  disagree: number(-1, false),
  pass: number(0, false),
  guests_agree: number(1, true),
  guests_disagree: number(-1, true),
  guests_pass: number(0, true),
};
const columns = (of: string): string =>
  Object.keys(NUMBERS)
    .map((name) => `${of}.${name}`)
    .join(', ');

/** $1 the locked texts. Answers for each whether a number moved. */
export const COUNT = `
  update stance_count sc set counted_at = record_time(), (${Object.keys(NUMBERS).join(', ')}) = row (${columns('fresh')})
  from (
    select due.id, ${Object.entries(NUMBERS)
      .map(([name, sql]) => `${sql} as ${name}`)
      .join(', ')}
    from unnest($1::uuid[]) due (id)
    left join (stance s join account a on a.id = s.account_id and ${counted('a.id')}) on s.submission_id = due.id
    group by due.id) fresh
  join stance_count was on was.submission_id = fresh.id
  where sc.submission_id = fresh.id
  returning fresh.id, (${columns('was')}) is distinct from (${columns('fresh')}) as moved`;
