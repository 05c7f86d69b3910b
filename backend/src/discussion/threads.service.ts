import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database.js';
import { invalidField, NotFound } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { RoomClosed } from '../submissions/admission.js';
import { visible } from '../submissions/visible.js';
import { Paragraphs } from './paragraphs.js';

type Place = { issueId: string; rootId: string | null };
type Aim = { parentId: string | null; blockId: string | null };

const PLACE = `
  select t.issue_id as "issueId", coalesce(t.closes_at <= record_time(), false) as closed,
    (select coalesce(c.parent_id, c.id) from comment c join submission s on s.id = c.id and ${visible('s')}
     where c.id = $2 and c.thread_id = t.id) as "rootId"
  from thread t join room on room.id = t.id and room.shown where t.id = $1`;

/** Where comments stand. Whatever can be discussed owns a thread. */
@Injectable()
export class ThreadsService {
  constructor(
    private readonly database: Database,
    private readonly paragraphs: Paragraphs,
  ) {}

  /** A thread and its room. What is said in it counts for the issue. */
  async open(tx: Tx, issueId: string): Promise<string> {
    const id = newId();
    await tx.query(
      `with opened as (insert into room (id) values ($1) returning id) insert into thread (id, issue_id) select id, $2 from opened`,
      [id, issueId],
    );
    return id;
  }

  /** null opens it again. */
  async close(tx: Tx, threadId: string, at: Date | null): Promise<void> {
    await tx.query(`update thread set closes_at = $2 where id = $1`, [threadId, at]);
  }

  /** A thread in which nobody has spoken. */
  async remove(tx: Tx, threadId: string): Promise<void> {
    await tx.query(`delete from thread_count where thread_id = $1`, [threadId]);
    await tx.query(`delete from thread where id = $1`, [threadId]);
    await tx.query(`delete from room where id = $1`, [threadId]);
  }

  /**
   * Where a new comment belongs: a reply to a reply hangs under its root.
   * @throws NotFound when the thread or the parent cannot be seen, RoomClosed, InvalidInput for a paragraph of another text
   */
  async requireOpen(threadId: string, { parentId, blockId }: Aim): Promise<Place> {
    const [thread] = await this.database.rows<Place & { closed: boolean }>(PLACE, [threadId, parentId]);
    if (!thread || (parentId !== null && thread.rootId === null)) throw NotFound();
    if (thread.closed) throw RoomClosed();
    if (blockId !== null && !(await this.paragraphs.has(threadId, blockId)))
      throw invalidField('/blockId', 'unknown', 'This paragraph is not in the text discussed');
    return thread;
  }
}
