import { Injectable } from '@nestjs/common';
import { STATEMENT_ANSWERS } from '../opinions/statement.sql.js';
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
const AT_ONCE = 8;

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
    await this.over(drawn, { random, people: data.voters }, (accountId) =>
      this.votes.vote({ pollId: poll.id, optionId: weighted(random, choices), accountId, language: 'kk' }),
    );
  }

  async onStatement(statementId: string, { weights }: DemoStatement, drawn: Drawn): Promise<void> {
    const random = seeded(drawn.seed);
    const values = [
      [1, weights.agree],
      [-1, weights.disagree],
      [0, weights.pass],
    ] as const;
    await this.over(drawn, { random, people: FEWEST_STANCES + Math.floor(random() * STANCE_SPREAD) }, (accountId) =>
      this.stances.take(STATEMENT_ANSWERS, { id: statementId, accountId, value: weighted(random, values), language: 'kk' }),
    );
  }

  async forProposal(proposalId: string, { supporters }: DemoProposal, drawn: Drawn): Promise<void> {
    const random = seeded(drawn.seed);
    await this.over(drawn, { random, people: supporters }, (accountId) =>
      this.supports.give(citizen(accountId), { proposalId, language: 'kk' }),
    );
  }

  /** So many people act, a few at a time, over the days that were open. */
  private async over(
    drawn: Drawn,
    { random, people }: { random: () => number; people: number },
    act: (accountId: string) => Promise<unknown>,
  ) {
    const actors = sample(random, drawn.voters, people);
    for (let first = 0; first < actors.length; first += AT_ONCE)
      await this.moment.daysAgo(dayOf(random, drawn), () => Promise.all(actors.slice(first, first + AT_ONCE).map(act)));
  }
}

/** More people come in the first days. */
function dayOf(random: () => number, { openedDaysAgo, lastsDays }: Drawn): number {
  return Math.max(0.01, openedDaysAgo - 0.05 - random() ** 2 * (Math.min(openedDaysAgo, lastsDays) - 0.1));
}
