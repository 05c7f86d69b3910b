import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import { CommentsService } from '../discussion/comments.service.js';
import { DecisionsService } from '../moderation/decisions.service.js';
import { StatementsService } from '../opinions/statements.service.js';
import { Database } from '../platform/database.js';
import type { Actor } from '../policy/policy.js';
import { ProposalsService } from '../proposals/proposals.service.js';
import { LANGUAGES } from '../text/language.js';
import type { DemoComment, DemoIssue, DemoProposal, DemoStatement } from './demo-data.js';
import { Moment } from './moment.js';

const NAMESPACE = '6f1e9d0e-54ab-4b0e-9f63-6c2c9e7a4c10';
const READ_WITHIN_DAYS = 0.02; // about half an hour

export type Cast = { ids: Map<string, string>; moderator: Actor };
export type Place = { issue: DemoIssue; issueId: string; conversationId: string };

const requestId = (key: string): string => v5(key, NAMESPACE);

/** What demo people write, and how the demo moderator decides it: the same use cases as everybody's. */
@Injectable()
export class DemoTalk {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentsService,
    private readonly statements: StatementsService,
    private readonly proposals: ProposalsService,
    private readonly decisions: DecisionsService,
    private readonly moment: Moment,
  ) {}

  async comment(cast: Cast, { comment, threadId, issue }: { comment: DemoComment; threadId: string; issue: DemoIssue }, said: Map<string, string>): Promise<void> {
    const days = Math.max(0, issue.publishedDaysAgo - comment.daysAfter);
    const { by, body, language, replyTo } = comment;
    const parentId = replyTo === undefined ? null : (said.get(replyTo) ?? null);
    const { id } = await this.moment.daysAgo(days, () =>
      this.comments.post(idOf(cast, by), threadId, { body, language, requestId: requestId(comment.id), parentId }),
    );
    said.set(comment.id, id);
    await this.decide(cast, id, { ...comment, days });
  }

  /** Answers the statement's id. */
  async state(cast: Cast, { issue, conversationId }: Place, statement: DemoStatement): Promise<string> {
    const [language = 'kk'] = LANGUAGES;
    const { id } = await this.moment.daysAgo(issue.publishedDaysAgo, () =>
      this.statements.offer(idOf(cast, statement.by), conversationId, { body: statement.text[language], language, requestId: requestId(statement.key) }),
    );
    await this.database.transaction(async (tx) => {
      for (const other of LANGUAGES) if (other !== language) await this.statements.setEdition(tx, id, { language: other, body: statement.text[other] });
    });
    await this.decide(cast, id, { outcome: 'publish', days: issue.publishedDaysAgo });
    return id;
  }

  async propose(cast: Cast, { issue, issueId }: Place, proposal: DemoProposal): Promise<string> {
    const days = Math.max(0, issue.publishedDaysAgo - proposal.daysAfter);
    const [region] = proposal.place === null ? [] : await this.database.rows<{ kato: string }>(`select kato from place where iso = $1`, [proposal.place]);
    const { title, body, language } = proposal;
    const { id } = await this.moment.daysAgo(days, () =>
      this.proposals.propose(idOf(cast, proposal.by), issueId, { title, body, language, place: region?.kato ?? null, requestId: requestId(proposal.key) }),
    );
    await this.decide(cast, id, { outcome: proposal.outcome, days });
    return id;
  }

  private async decide(cast: Cast, id: string, text: { outcome: 'publish' | 'hold' | 'reject'; clause?: DemoComment['clause']; note?: string; days: number }): Promise<void> {
    const [submission] = await this.database.rows<{ status: string }>(`select status from submission where id = $1`, [id]);
    if (text.outcome === 'hold' || submission?.status !== 'held') return;
    const outcome = text.outcome === 'publish' ? 'publish' : 'remove';
    await this.moment.daysAgo(Math.max(0, text.days - READ_WITHIN_DAYS), () =>
      this.decisions.decide(cast.moderator, id, { outcome, clause: text.clause, note: text.note ?? '', revision: 1 }),
    );
  }
}

export function idOf({ ids }: Cast, handle: string): string {
  const id = ids.get(handle);
  if (id === undefined) throw new Error(`The demo names ${handle}, who is not among its people`);
  return id;
}
