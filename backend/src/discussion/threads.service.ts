import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database.js';
import { invalidField, NotFound, problem } from '../platform/http/problem.js';
import { Rooms } from '../submissions/rooms.service.js';
import { visible } from '../submissions/visible.js';
import { Paragraphs } from './paragraphs.js';

export const ThreadTooDeep = problem('thread-too-deep', 409, 'This thread has as many levels as a thread can have');

const MOST_LEVELS = 100;

const PARENT = `
  select cardinality(c.path) + 1 as level from comment c join submission s on s.id = c.id and ${visible('s')}
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

  /** Whether the text asks something that comments may be for or against. */
  async setQuestion(tx: Tx, threadId: string, asks: boolean): Promise<void> {
    await tx.query(`update thread set has_question = $2 where id = $1 and has_question <> $2`, [threadId, asks]);
  }

  /** A thread in which nobody has spoken. */
  async remove(tx: Tx, threadId: string): Promise<void> {
    await tx.query(`delete from thread_count where thread_id = $1`, [threadId]);
    await tx.query(`delete from thread where id = $1`, [threadId]);
    await this.rooms.remove(tx, threadId);
  }

  /** What a reply may hang under. @throws NotFound when it cannot be seen, ThreadTooDeep */
  async requireParent(threadId: string, parentId: string): Promise<void> {
    const [parent] = await this.database.rows<{ level: number }>(PARENT, [threadId, parentId]);
    if (!parent) throw NotFound();
    if (parent.level >= MOST_LEVELS) throw ThreadTooDeep();
  }

  /** @throws InvalidInput for a paragraph of another text */
  async requireParagraph(threadId: string, blockId: string): Promise<void> {
    if (!(await this.paragraphs.has(threadId, blockId)))
      throw invalidField('/blockId', 'unknown', 'This paragraph is not in the text discussed');
  }

  /** @throws InvalidInput when the text asks nothing */
  async requireQuestion(threadId: string): Promise<void> {
    const asking = await this.database.rows(`select from thread where id = $1 and has_question`, [threadId]);
    if (asking.length === 0) throw invalidField('/position', 'no_question', 'The text asks nothing that one could be for or against');
  }
}
