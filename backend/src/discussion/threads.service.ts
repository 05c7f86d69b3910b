import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database.js';
import { invalidField, NotFound } from '../platform/http/problem.js';
import { Rooms } from '../submissions/rooms.service.js';
import { visible } from '../submissions/visible.js';
import { Paragraphs } from './paragraphs.js';

const ROOT = `
  select coalesce(c.parent_id, c.id) as id from comment c join submission s on s.id = c.id and ${visible('s')}
  where c.id = $2 and c.thread_id = $1`;

/** Where comments stand. Whatever can be discussed owns a thread. */
@Injectable()
export class ThreadsService {
  constructor(
    private readonly database: Database,
    private readonly paragraphs: Paragraphs,
    private readonly rooms: Rooms,
  ) {}

  async open(tx: Tx, issueId: string): Promise<string> {
    const id = await this.rooms.open(tx, issueId);
    await tx.query(`insert into thread (id) values ($1)`, [id]);
    return id;
  }

  /** A thread in which nobody has spoken. */
  async remove(tx: Tx, threadId: string): Promise<void> {
    await tx.query(`delete from thread_count where thread_id = $1`, [threadId]);
    await tx.query(`delete from thread where id = $1`, [threadId]);
    await this.rooms.remove(tx, threadId);
  }

  /** The comment a reply hangs under: a reply to a reply hangs under its root. @throws NotFound when the parent cannot be seen */
  async rootOf(threadId: string, parentId: string): Promise<string> {
    const [root] = await this.database.rows<{ id: string }>(ROOT, [threadId, parentId]);
    if (!root) throw NotFound();
    return root.id;
  }

  /** @throws InvalidInput for a paragraph of another text */
  async requireParagraph(threadId: string, blockId: string): Promise<void> {
    if (!(await this.paragraphs.has(threadId, blockId)))
      throw invalidField('/blockId', 'unknown', 'This paragraph is not in the text discussed');
  }
}
