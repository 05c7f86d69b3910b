import { Injectable } from '@nestjs/common';
import { ThreadsService } from '../discussion/threads.service.js';
import { ConversationsService } from '../opinions/conversations.service.js';
import { StanceCounts } from '../opinions/stance-counts.service.js';
import type { Tx } from '../platform/database.js';
import { Rooms } from '../submissions/rooms.service.js';

// A room is shown while readers find its page: an article's thread needs the article and its issue, the others the issue.
const SHOW = `
  update room set shown = fresh.shown
  from (
    select i.id, i.status = 'published' as shown from issue i where i.id = $1
    union all select i.conversation_id, i.status = 'published' from issue i where i.id = $1
    union all select a.thread_id, i.status = 'published' and a.status = 'published' from article a join issue i on i.id = a.issue_id where i.id = $1) fresh
  where room.id = fresh.id and room.shown <> fresh.shown`;

/** What people say in an issue opens and closes with it: its conversation and the threads of its articles. */
@Injectable()
export class RoomsOfIssue {
  constructor(
    private readonly conversations: ConversationsService,
    private readonly threads: ThreadsService,
    private readonly rooms: Rooms,
    private readonly counts: StanceCounts,
  ) {}

  /** For its proposals and its statements; answers the conversation. */
  async open(tx: Tx, issueId: string): Promise<string> {
    await this.rooms.open(tx, issueId, issueId);
    return this.conversations.open(tx, issueId);
  }

  /** null opens them again. */
  async close(tx: Tx, issue: { id: string }, at: Date | null): Promise<void> {
    await this.rooms.close(tx, issue.id, at);
    await this.counts.recountIssue(tx, issue.id);
  }

  /** After the issue or one of its articles was published or unpublished. */
  async show(tx: Tx, issueId: string): Promise<void> {
    await tx.query(SHOW, [issueId]);
  }

  /** Of an issue that is gone, and that nobody has spoken in. */
  async removeOfIssue(tx: Tx, issue: { id: string; conversationId: string }): Promise<void> {
    await this.conversations.remove(tx, issue.conversationId);
    await this.rooms.remove(tx, issue.id);
  }

  removeThread(tx: Tx, threadId: string): Promise<void> {
    return this.threads.remove(tx, threadId);
  }

  setQuestion(tx: Tx, threadId: string, asks: boolean): Promise<void> {
    return this.threads.setQuestion(tx, threadId, asks);
  }

  /** For a new article. */
  openThread(tx: Tx, issueId: string): Promise<string> {
    return this.threads.open(tx, issueId);
  }
}
