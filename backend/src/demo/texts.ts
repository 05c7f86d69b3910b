import { Injectable } from '@nestjs/common';
import { StatementsService } from '../opinions/statements.service.js';
import { Database } from '../platform/database.js';
import { ProposalsService } from '../proposals/proposals.service.js';
import type { Language } from '../text/language.js';
import { type Cast, idOf, requestIdOf, type Stage } from './cast.js';
import { DemoDecisions } from './decisions.js';
import type { DemoProposal, DemoStatement } from './demo-data.js';
import { Moment } from './moment.js';

const ORIGINAL: Language = 'kk';
const OTHERS: readonly Language[] = ['ru', 'en'];

@Injectable()
export class DemoStatements {
  constructor(
    private readonly database: Database,
    private readonly statements: StatementsService,
    private readonly decisions: DemoDecisions,
    private readonly moment: Moment,
  ) {}

  /** Answers the statement's id. */
  async offer(cast: Cast, { issue, conversationId }: Stage, { key, by, text }: DemoStatement): Promise<string> {
    const days = issue.publishedDaysAgo;
    const statement = { body: text[ORIGINAL], language: ORIGINAL, requestId: requestIdOf(key) };
    const { id } = await this.moment.daysAgo(days, () => this.statements.offer(idOf(cast, by), conversationId, statement));
    await this.database.transaction(async (tx) => {
      for (const language of OTHERS) await this.statements.setEdition(tx, id, { language, body: text[language] });
    });
    await this.decisions.decide(cast, id, { outcome: 'publish', days });
    return id;
  }
}

@Injectable()
export class DemoProposals {
  constructor(
    private readonly database: Database,
    private readonly proposals: ProposalsService,
    private readonly decisions: DemoDecisions,
    private readonly moment: Moment,
  ) {}

  /** Answers the proposal's id. */
  async propose(cast: Cast, { issue, issueId }: Stage, proposal: DemoProposal): Promise<string> {
    const { key, by, title, body, language, outcome } = proposal;
    const days = Math.max(0, issue.publishedDaysAgo - proposal.daysAfter);
    const place = proposal.place === null ? null : await this.regionOf(proposal.place);
    const { id } = await this.moment.daysAgo(days, () =>
      this.proposals.propose(idOf(cast, by), issueId, { title, body, language, place, requestId: requestIdOf(key) }),
    );
    await this.decisions.decide(cast, id, { outcome, days });
    return id;
  }

  private async regionOf(iso: string): Promise<string | null> {
    const [region] = await this.database.rows<{ kato: string }>(`select kato from place where iso = $1`, [iso]);
    return region?.kato ?? null;
  }
}
