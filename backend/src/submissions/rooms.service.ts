import { Injectable } from '@nestjs/common';
import { Database, rows, type Tx } from '../platform/database.js';
import { NotFound, problem } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { SubmissionKind } from './life-cycle.js';

export const RoomClosed = problem('room-closed', 409, 'This discussion is closed');

/** SQL condition, for the alias of the table room: the time for speaking in it is over. */
export const closed = (room: string): string => `coalesce(${room}.closes_at <= record_time(), false)`;

/** SQL condition, for the alias of the table room: people may speak in it. */
export const open = (room: string): string => `(${room}.shown and not ${closed(room)})`;

type Follow = (tx: Tx, submissionId: string) => Promise<unknown>;

/** Rooms open and close with the issue they count for; the room of its proposals carries the issue's own id. */
@Injectable()
export class Rooms {
  private readonly followers = new Map<SubmissionKind, Follow>();

  constructor(private readonly database: Database) {}

  /** Nobody speaks in it before it is shown. It closes when the issue's other rooms do. */
  async open(tx: Tx, issueId: string, id: string = newId()): Promise<string> {
    await tx.query(`insert into room (id, issue_id, closes_at) values ($1, $2, (select closes_at from room where id = $2))`, [id, issueId]);
    return id;
  }

  /** All rooms of the issue; null opens them again. */
  async close(tx: Tx, issueId: string, at: Date | null): Promise<void> {
    await tx.query(`update room set closes_at = $2 where issue_id = $1`, [issueId, at]);
  }

  /** @throws NotFound, RoomClosed when nobody may speak in it */
  async requireOpen(tx: Tx, id: string): Promise<void> {
    const [room] = await rows(tx, `select from room r where r.id = $1 and ${open('r')}`, [id]);
    if (!room) throw await this.refusal(id);
  }

  /** One in which nobody has spoken. */
  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query(`delete from room where id = $1`, [id]);
  }

  /** Names what a kind writes about its place in lists, in the transaction that changes what readers see. */
  follow(kind: SubmissionKind, follow: Follow): void {
    this.followers.set(kind, follow);
  }

  /** Readers see something else of this submission. The room stays locked until the commit, so that its changes come one after another. */
  async changed(tx: Tx, { id, kind, roomId }: { id: string; kind: SubmissionKind; roomId: string }): Promise<void> {
    await tx.query(`update room set version = version + 1 where id = $1`, [roomId]);
    await this.followers.get(kind)?.(tx, id);
  }

  /** Why nobody may speak in it. */
  async refusal(id: string): Promise<Error> {
    const [room] = await this.database.rows(`select from room where id = $1 and shown`, [id]);
    return room ? RoomClosed() : NotFound();
  }
}
