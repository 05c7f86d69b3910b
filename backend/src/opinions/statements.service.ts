import { Injectable } from '@nestjs/common';
import { AFTER_ANY_ID, idCursor } from '../platform/cursor-key.js';
import { Database, rows, type Tx } from '../platform/database.js';
import { NotFound } from '../platform/http/problem.js';
import { cutPage, type Page } from '../platform/page.js';
import type { Actor } from '../policy/policy.js';
import { SubmissionsService } from '../submissions/submissions.service.js';
import type { SubmittedView } from '../submissions/submitted.schema.js';
import type { Language } from '../text/language.js';
import { ConversationsService } from './conversations.service.js';
import type { NewStatement, Next, Statement, StatementsQuery } from './opinions.schema.js';
import { NEXT, selectStatements, stanceOf } from './statement.sql.js';

const LIST = selectStatements({
  language: '$3',
  mine: stanceOf('$2'),
  rest: 'where st.conversation_id = $1 and st.id < $4 order by st.id desc limit $5::int + 1',
});

const INSERT = `
  with offered as (insert into statement (id, conversation_id) values ($1, $2) returning id)
  insert into statement_count (statement_id) select id from offered`;

@Injectable()
export class StatementsService {
  constructor(
    private readonly database: Database,
    private readonly conversations: ConversationsService,
    private readonly submissions: SubmissionsService,
  ) {}

  /** Newest first. */
  async list(actor: Actor, conversationId: string, { language, cursor, limit }: StatementsQuery): Promise<Page<Statement>> {
    const found = await this.database.rows<{ view: Statement }>(LIST, [
      conversationId,
      actor.id,
      language,
      idCursor(cursor) ?? AFTER_ANY_ID,
      limit,
    ]);
    const { items, next } = cutPage(found, limit, ({ view }) => [view.id]);
    return { items: items.map(({ view }) => view), next };
  }

  /** What this reader has not answered yet, and how far the reader is. @throws NotFound */
  async next(actor: Actor, conversationId: string, language: Language): Promise<Next> {
    const [next] = await this.database.rows<Next>(NEXT, [conversationId, actor.id, language]);
    if (!next) throw NotFound();
    return next;
  }

  /** @throws NotFound, RoomClosed, InvalidInput */
  offer(authorId: string, conversationId: string, { body, requestId, language }: NewStatement): Promise<SubmittedView> {
    return this.database.transaction(async (tx) => {
      const { issueId } = await this.conversations.requireOpen(tx, conversationId);
      const id = await this.submissions.submit(tx, {
        kind: 'statement',
        authorId,
        roomId: conversationId,
        issueId,
        body,
        language,
        requestId,
        row: (statement) => rows(tx, INSERT, [statement, conversationId]),
      });
      return { id, status: 'held' };
    });
  }

  /** The editorial desk's wording of a statement in another language. */
  async setEdition(tx: Tx, statementId: string, { language, body }: { language: Language; body: string }): Promise<void> {
    await tx.query(
      `insert into statement_edition (statement_id, language, body) values ($1, $2, $3) on conflict (statement_id, language) do update set body = excluded.body`,
      [statementId, language, body],
    );
  }
}
