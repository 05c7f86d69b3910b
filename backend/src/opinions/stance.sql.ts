import { SMALLEST_SHOWN } from '../policy/smallest-shown.js';
import { closed, open } from '../submissions/rooms.service.js';
import type { SubmissionKind } from '../submissions/life-cycle.js';
import { visible } from '../submissions/visible.js';

/** The stance of the account in this parameter on the text with this id. */
export const stanceOf = (id: string, account: string): string =>
  `select value from stance where submission_id = ${id} and account_id = ${account}`;

/** How people with an account answered, and how many guests did besides, as JSON; null while so few answered that a split would give somebody away. */
export const SPLIT = `case when sc.agree + sc.disagree + sc.pass >= ${SMALLEST_SHOWN} then json_build_object(
  'agree', sc.agree, 'disagree', sc.disagree, 'pass', sc.pass, 'guests', sc.guests_agree + sc.guests_disagree + sc.guests_pass) end`;

/** Counts could sway an answer, so they are for those who gave theirs, and for everybody after closing. Aliases sc and room. */
export const countsFor = (answered: string): string => `case when ${answered} or ${closed('room')} then ${SPLIT} end`;

// Authors offer a statement and answer it like everybody; a comment is their opinion already.
const othersOnly = (kind: SubmissionKind): string => (kind === 'statement' ? '' : 'and s.author_id is distinct from $2');

const takesAnswers = (kind: SubmissionKind): string => `
  select s.id from submission s join room on room.id = s.room_id and ${open('room')}
  where s.id = $1 and s.kind = '${kind}' and ${visible('s')} ${othersOnly(kind)}`;

/** $1 text, $2 account, $3 value. For a CTE: keeps the stance and moves no counter; no row when the text takes no answer of theirs. */
export const keepStance = (kind: SubmissionKind): string => `
  insert into stance (submission_id, account_id, value) select id, $2, $3 from (${takesAnswers(kind)}) answered
  on conflict (submission_id, account_id) do update set value = excluded.value, changed_at = excluded.changed_at
  returning submission_id, value`;

// A deleted row leaves no time of change, so the total is marked as due. It may be counted for the first time just now: the insert waits for that.
const DUE_NOW = `insert into stance_count as sc (submission_id) select submission_id from gone
  on conflict (submission_id) do update set counted_at = '-infinity'`;

/** $1 text, $2 account. */
export const WITHDRAW_STANCE = `
  with gone as (delete from stance where submission_id = $1 and account_id = $2 returning submission_id) ${DUE_NOW}`;

/** $1 text, $2 account. One row while readers find it: whether its room is open, and whether the account wrote it. */
export const ANSWERED = `
  select ${open('room')} as open, s.author_id = $2 as own, s.kind from submission s
  join room on room.id = s.room_id and room.shown where s.id = $1 and ${visible('s')}`;
