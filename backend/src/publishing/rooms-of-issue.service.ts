import { Injectable } from '@nestjs/common';
import { ThreadsService } from '../discussion/threads.service.js';
import { ConversationsService } from '../opinions/conversations.service.js';
import { rows, type Tx } from '../platform/database.js';
import { SubmissionsService } from '../submissions/submissions.service.js';

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
    private readonly submissions: SubmissionsService,
  ) {}

  open(tx: Tx, issueId: string): Promise<string> {
    return this.conversations.open(tx, issueId);
  }

  async close(tx: Tx, issue: { id: string; conversationId: string }, at: Date | null): Promise<void> {
    await this.conversations.close(tx, issue.conversationId, at);
    const articles = await rows<{ thread: string }>(tx, `select thread_id as thread from article where issue_id = $1 order by thread_id`, [
      issue.id,
    ]);
    for (const { thread } of articles) await this.threads.close(tx, thread, at);
  }

  /** After the issue or one of its articles was published or unpublished. */
  async show(tx: Tx, issueId: string): Promise<void> {
    await tx.query(SHOW, [issueId]);
  }

  /** Of an issue that is gone, and that nobody has spoken in. */
  async removeOfIssue(tx: Tx, issue: { id: string; conversationId: string }): Promise<void> {
    await this.conversations.remove(tx, issue.conversationId);
    await this.submissions.closeRoom(tx, issue.id);
  }

  removeThread(tx: Tx, threadId: string): Promise<void> {
    return this.threads.remove(tx, threadId);
  }

  /** A thread for a new article; it closes when the issue does. */
  async openThread(tx: Tx, issue: { id: string; closesAt: Date | null }): Promise<string> {
    const thread = await this.threads.open(tx, issue.id);
    if (issue.closesAt) await this.threads.close(tx, thread, issue.closesAt);
    return thread;
  }
}
