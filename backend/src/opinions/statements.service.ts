import { Injectable } from '@nestjs/common';
import { AFTER_ANY_ID, idCursor } from '../platform/cursor-key.js';
import { Database, type Tx } from '../platform/database.js';
import { NotFound } from '../platform/http/problem.js';
import { cutPage, type Page } from '../platform/page.js';
import type { Actor } from '../policy/policy.js';
import { SubmissionsService } from '../submissions/submissions.service.js';
import type { SubmittedView } from '../submissions/submitted.schema.js';
import { Writing } from '../submissions/writing.service.js';
import type { Language } from '../text/language.js';
import type { NewStatement, Next, Statement, StatementsQuery } from './opinions.schema.js';
import { stanceOf } from './stance.sql.js';
import { NEXT, selectStatements } from './statement.sql.js';

const LIST = selectStatements({
  language: '$3',
  mine: stanceOf('st.id', '$2'),
  rest: 'where st.conversation_id = $1 and st.id < $4 order by st.id desc limit $5::int + 1',
});

const ROWS = {
  offered: `insert into statement (id, conversation_id) select id, room from given`,
  uncounted: `insert into stance_count (submission_id) select id from given`,
};

@Injectable()
export class StatementsService {
  constructor(
    private readonly database: Database,
    private readonly submissions: SubmissionsService,
    writing: Writing,
  ) {
    writing.register('statement', ROWS);
  }

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
  async offer(authorId: string, conversationId: string, statement: NewStatement): Promise<SubmittedView> {
    const id = await this.submissions.submit({
      kind: 'statement',
      authorId,
      roomId: conversationId,
      ...statement,
      own: {},
    });
    return { id, status: 'held' };
  }

  /** The editorial desk's wording of a statement in another language. */
  async setEdition(tx: Tx, statementId: string, { language, body }: { language: Language; body: string }): Promise<void> {
    await tx.query(
      `insert into statement_edition (statement_id, language, body) values ($1, $2, $3) on conflict (statement_id, language) do update set body = excluded.body`,
      [statementId, language, body],
    );
  }
}
