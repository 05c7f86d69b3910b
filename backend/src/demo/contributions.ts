import { Injectable } from '@nestjs/common';
import type { SeededArticle } from './articles.js';
import type { Cast, Stage } from './cast.js';
import { DemoComments } from './comments.js';
import type { DemoData } from './demo-data.js';
import { DemoProposals, DemoStatements } from './texts.js';
import { DemoVotes } from './votes.js';

type Contributions = { stage: Stage; articles: readonly SeededArticle[]; voters: readonly string[] };

/** Everything people say in an issue of the demo, but the polls. */
@Injectable()
export class DemoContributions {
  constructor(
    private readonly comments: DemoComments,
    private readonly statements: DemoStatements,
    private readonly proposals: DemoProposals,
    private readonly votes: DemoVotes,
  ) {}

  async bring(cast: Cast, data: DemoData, { stage, articles, voters }: Contributions): Promise<void> {
    const { issue } = stage;
    const drawn = { voters, openedDaysAgo: issue.publishedDaysAgo, lastsDays: issue.publishedDaysAgo + Math.min(0, issue.closesInDays) };
    for (const { slug, threadId } of articles) {
      const comments = data.comments.filter(({ article }) => article === slug);
      await this.comments.post(cast, { threadId, issue }, comments);
    }
    for (const [index, statement] of data.statements.filter((candidate) => candidate.issue === issue.number).entries()) {
      const id = await this.statements.offer(cast, stage, statement);
      await this.votes.onStatement(id, statement, { ...drawn, seed: issue.number * 100 + index });
    }
    for (const [index, proposal] of data.proposals.filter((candidate) => candidate.issue === issue.number).entries()) {
      const id = await this.proposals.propose(cast, stage, proposal);
      const since = Math.max(0.02, issue.publishedDaysAgo - proposal.daysAfter);
      if (proposal.outcome !== 'publish') continue;
      await this.votes.forProposal(id, proposal, { ...drawn, openedDaysAgo: since, lastsDays: since, seed: issue.number * 1_000 + index });
    }
  }
}
