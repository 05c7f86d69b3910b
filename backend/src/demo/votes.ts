import { Injectable } from '@nestjs/common';
import { StancesService } from '../opinions/stances.service.js';
import { VotesService } from '../polls/votes.service.js';
import type { Actor } from '../policy/policy.js';
import { SupportsService } from '../proposals/supports.service.js';
import type { DemoPoll, DemoProposal, DemoStatement } from './demo-data.js';
import { Moment } from './moment.js';
import { sample, seeded, weighted } from '../statistics/random.js';

type Drawn = { voters: readonly string[]; seed: number; openedDaysAgo: number; lastsDays: number };

const FEWEST_STANCES = 90;
const STANCE_SPREAD = 120;

export const citizen = (id: string): Actor => ({ id, roles: ['citizen'], sessionId: null });

/** Votes, stances and supports of demo people, drawn by the weights of the data. */
@Injectable()
export class DemoVotes {
  constructor(
    private readonly votes: VotesService,
    private readonly stances: StancesService,
    private readonly supports: SupportsService,
    private readonly moment: Moment,
  ) {}

  async inPoll(poll: { id: string; options: readonly { id: string }[] }, data: DemoPoll, drawn: Drawn): Promise<void> {
    const random = seeded(drawn.seed);
    const choices = data.options.map(({ weight }, index) => [poll.options[index]?.id ?? '', weight] as const);
    for (const accountId of sample(random, drawn.voters, data.voters)) {
      const optionId = weighted(random, choices);
      await this.moment.daysAgo(dayOf(random, drawn), () => this.votes.vote({ pollId: poll.id, optionId, accountId, language: 'kk' }));
    }
  }

  async onStatement(statementId: string, { weights }: DemoStatement, drawn: Drawn): Promise<void> {
    const random = seeded(drawn.seed);
    const values = [
      [1, weights.agree],
      [-1, weights.disagree],
      [0, weights.pass],
    ] as const;
    for (const accountId of sample(random, drawn.voters, FEWEST_STANCES + Math.floor(random() * STANCE_SPREAD))) {
      const value = weighted(random, values);
      await this.moment.daysAgo(dayOf(random, drawn), () => this.stances.take(accountId, { statementId, value, language: 'kk' }));
    }
  }

  async forProposal(proposalId: string, { supporters }: DemoProposal, drawn: Drawn): Promise<void> {
    const random = seeded(drawn.seed);
    for (const accountId of sample(random, drawn.voters, supporters)) {
      await this.moment.daysAgo(dayOf(random, drawn), () => this.supports.give(citizen(accountId), { proposalId, language: 'kk' }));
    }
  }
}

/** More people come in the first days. */
function dayOf(random: () => number, { openedDaysAgo, lastsDays }: Drawn): number {
  return Math.max(0.01, openedDaysAgo - 0.05 - random() ** 2 * (Math.min(openedDaysAgo, lastsDays) - 0.1));
}
