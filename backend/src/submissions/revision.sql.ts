import type { Language } from '../text/language.js';
import type { RevisionState } from './life-cycle.js';
import { visible } from './visible.js';

/** How long a text that waits is replaced without a trace, from its sending on. */
const FREE_MINUTES = 15;

export type Latest = {
  number: number;
  state: RevisionState;
  title: string | null;
  body: string;
  language: Language;
  mixed: boolean;
  languageByAuthor: boolean;
  /** Nobody has judged it and its quarter of an hour is not over. */
  isFree: boolean;
};

const FREE_UNTIL = `r.created_at + make_interval(mins => ${FREE_MINUTES})`;
const IS_FREE = `(r.state = 'waiting' and record_time() < ${FREE_UNTIL})`;
const FIELDS = `r.state, r.title, r.body, r.language, r.mixed, r.language_by_author as "languageByAuthor"`;
const OF_LATEST = `from submission s join revision r on r.submission_id = s.id and r.number = s.latest_revision where s.id = $1`;

export const LATEST = `select r.number, ${FIELDS}, ${IS_FREE} as "isFree" ${OF_LATEST}`;

export const OWN_TEXT = `
  select s.id, s.kind, s.status, r.number as revision, ${FIELDS}, case when ${IS_FREE} then to_json(${FREE_UNTIL}) #>> '{}' end as "freeUntil"
  ${OF_LATEST} and s.author_id = $2`;

export const REPEATED = `select from revision where submission_id = $1 and request_id = $2`;

export const REPLACE = `
  update revision set number = $2, title = $3, body = $4, language = $5, mixed = $6, language_by_author = $7, request_id = $8
  where submission_id = $1 and number = $2 - 1`;

export const INSERT = `
  insert into revision (submission_id, number, title, body, language, mixed, language_by_author, request_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** Only the latest waits. */
export const RETURN = `update revision set state = 'returned' where submission_id = $1 and number < $2 and state = 'waiting'`;

/** The language of what readers see changes with what they see. */
export const REVISED = `
  update submission set latest_revision = $2, status = case status when 'removed' then 'held' else status end,
    language = case status when 'published' then language else $3 end
  where id = $1`;

// Numbered among the approved, so that nobody learns of a refused one.
const APPROVED = `
  approved as (
    select row_number() over (order by r.number)::int as number, s.kind, r.title, r.body, r.language, r.mixed, to_json(r.created_at) #>> '{}' as at
    from submission s join revision r on r.submission_id = s.id and r.state = 'approved' and r.number <= s.public_revision
    where s.id = $1 and ${visible('s')})`;

export const APPROVED_PAGE = `with ${APPROVED} select * from approved where number < $2 order by number desc limit $3::int + 1`;

export const APPROVED_PAIR = `with ${APPROVED} select * from approved where number in ($2, $2 - 1) order by number`;
