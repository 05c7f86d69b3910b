import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import type { EventType } from './event-type.js';

const MOST = 1_000;

const END = `select tx, seq from event where tx < ledger_horizon() order by tx desc, seq desc limit 1`;

// Every event moves the place, so that none is read twice; what nobody asked for comes without its subject.
const AFTER = `
  select tx, seq, type, case when type = any($3) then subject end as subject, payload ->> 'room' as room
  from event where (tx, seq) > ($1::bigint, $2::bigint) and tx < ledger_horizon() order by tx, seq limit ${MOST}`;

export type Place = { tx: string; seq: string };
export type Heard = { type: string; subject: string; room: string | null };

/**
 * Reads the end of the ledger as it grows, for what is shown live. It keeps no place for anybody, unlike the relay:
 * who does not listen misses it, so nothing that must happen may hang on it.
 */
@Injectable()
export class Tail {
  constructor(private readonly database: Database) {}

  async end(): Promise<Place> {
    const [last] = await this.database.rows<Place>(END);
    return last ?? { tx: '0', seq: '0' };
  }

  /** The events of these types after the place, and the place reached. */
  async after(place: Place, types: readonly EventType[]): Promise<{ heard: Heard[]; reached: Place }> {
    const names = types.map(({ name }) => name);
    const found = await this.database.rows<Place & Omit<Heard, 'subject'> & { subject: string | null }>(AFTER, [
      place.tx,
      place.seq,
      names,
    ]);
    const { tx, seq } = found.at(-1) ?? place;
    return { heard: found.flatMap(({ type, subject, room }) => (subject === null ? [] : [{ type, subject, room }])), reached: { tx, seq } };
  }
}
