import { Injectable } from '@nestjs/common';
import { type Draft, RECORD_GIVEN } from '../ledger/ledger.service.js';
import { Database } from '../platform/database.js';
import { Gathered } from '../platform/gathered.js';
import type { Language } from '../text/language.js';
import type { SubmissionKind } from './life-cycle.js';
import { open } from './rooms.service.js';

export type Given = {
  id: string;
  kind: SubmissionKind;
  author: string;
  room: string;
  language: Language;
  mixed: boolean;
  request: string;
  title: string | null;
  body: string;
  /** What the kind's own rows need. */
  own: Record<string, string | null>;
  event: Draft;
};

const AT_ONCE = 1;
const MOST = 50;

// A room that is not open leaves room_id empty, which the table refuses. Each row looks up its own account and room ("limit 1"):
// planned for a hundred rows, the statement would read both tables whole for three.
const SUBMITTED = `
  insert into submission (id, kind, author_id, room_id, issue_id, place, language, request_id, demo)
  select g.id, g.kind, a.id, r.id, r.issue_id, a.place, g.language, g.request, a.demo
  from given g
  cross join lateral (select id, place, demo from account where id = g.author limit 1) a
  left join lateral (select r.id, r.issue_id from room r where r.id = g.room and ${open('r')} limit 1) r on true`;

const statement = (rows: Readonly<Record<string, string>>): string => `
  with given as (
    select * from jsonb_to_recordset($1::jsonb)
      as g(id uuid, kind text, author uuid, room uuid, language text, mixed boolean, request uuid, title text, body text, own jsonb, event jsonb)),
  submitted as (${SUBMITTED}),
  revised as (insert into revision (submission_id, number, title, body, language, mixed) select id, 1, title, body, language, mixed from given),
  ${Object.entries(rows)
    .map(([name, insert]) => `${name} as (${insert})`)
    .join(',\n  ')},
  recorded as (${RECORD_GIVEN})
  select`;

/** Writes new submissions with all their rows: one statement, one flush to disk for all that came meanwhile. */
@Injectable()
export class Writing {
  private readonly kinds = new Map<SubmissionKind, Gathered<Given, string>>();

  constructor(private readonly database: Database) {}

  /** Names the inserts of a kind's own rows: SQL that selects from given (id, room, own). */
  register(kind: SubmissionKind, rows: Readonly<Record<string, string>>): void {
    const sql = statement(rows);
    const write = async (items: readonly Given[]): Promise<string[]> => {
      await this.database.rows(sql, [JSON.stringify(items)]);
      return items.map(({ id }) => id);
    };
    this.kinds.set(kind, new Gathered(write, { atOnce: AT_ONCE, most: MOST }));
  }

  /** Answers its id, once it is on disk. */
  write(given: Given): Promise<string> {
    const kind = this.kinds.get(given.kind);
    if (!kind) throw new Error(`Nobody registered the rows of a ${given.kind}`);
    return kind.add(given);
  }
}
