import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Consumers } from '../ledger/consumers.js';
import { Database, rows, type Tx } from '../platform/database.js';
import { inSideThread } from '../platform/side-thread.js';
import type { Language } from '../text/language.js';
import { bands } from '../text/likeness/bands.js';
import { likest } from '../text/likeness/likest.js';
import { VISIBLE_CHANGES } from './submissions.events.js';
import { visible } from './visible.js';

const MOST_OF_A_BAND = 40;
const MOST_COMPARED = 10;
const MOST_CHARACTERS = 8_000;

const PUBLIC = `from submission s join revision r on r.submission_id = s.id and r.number = s.public_revision and ${visible('s')}`;
const SHOWN = `select s.id, s.room_id as room, coalesce(r.title || E'\\n', '') || r.body as text ${PUBLIC} where s.id = any($1) order by s.id for update of s`;
const KEEP = `
  insert into submission_shingle (room_id, band, submission_id)
  select room, band, id from jsonb_to_recordset($1::jsonb) as kept (id uuid, room uuid, band text) on conflict do nothing`;

// The newest under each key, then those that share most keys: what is read does not grow with the room.
const CANDIDATES = `
  select s.id, left(r.body, ${MOST_CHARACTERS}) as body, r.language
  from (
    select met.submission_id as id, count(*) as keys from unnest($2::text[]) as asked (band)
    cross join lateral (
      select sh.submission_id from submission_shingle sh where sh.room_id = $1 and sh.band = asked.band
      order by sh.submission_id desc limit ${MOST_OF_A_BAND}) met
    group by met.submission_id order by keys desc, met.submission_id desc limit ${MOST_COMPARED}) near
  cross join lateral (select s.* from submission s where s.id = near.id and ${visible('s')}) s
  join revision r on r.submission_id = s.id and r.number = s.public_revision
  order by near.keys desc, s.id desc`;

export type Similar = { id: string; body: string; language: Language };

const bandsOf = inSideThread(new URL('../text/likeness/bands.js', import.meta.url), bands);
const likestOf = inSideThread(new URL('../text/likeness/likest.js', import.meta.url), likest<Similar>);

/** Whether somebody has said the same in a room. */
@Injectable()
export class SimilarTexts implements OnModuleInit {
  constructor(
    private readonly consumers: Consumers,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.consumers.projectAll('submissions.shingles', VISIBLE_CHANGES, (tx, events) =>
      this.keep(
        tx,
        events.flatMap(({ subject }) => subject ?? []),
      ),
    );
  }

  /** The public text of the room that says the same as this one. */
  async find(roomId: string, text: string): Promise<Similar | undefined> {
    const keys = await bandsOf(text.slice(0, MOST_CHARACTERS));
    const candidates = await this.database.rows<Similar>(CANDIDATES, [roomId, keys]);
    return candidates.length === 0 ? undefined : likestOf(text.slice(0, MOST_CHARACTERS), candidates);
  }

  private async keep(tx: Tx, ids: readonly string[]): Promise<void> {
    const shown = await rows<{ id: string; room: string; text: string }>(tx, SHOWN, [ids]);
    const kept = shown.flatMap(({ id, room, text }) => bands(text.slice(0, MOST_CHARACTERS)).map((band) => ({ id, room, band })));
    await tx.query(`delete from submission_shingle where submission_id = any($1)`, [ids]);
    await tx.query(KEEP, [JSON.stringify(kept)]);
  }
}
