import { Injectable } from '@nestjs/common';
import { DecisionsService } from '../moderation/decisions.service.js';
import type { Clause } from '../moderation/rules.js';
import { Database } from '../platform/database.js';
import type { Cast } from './cast.js';
import { Moment } from './moment.js';

const READ_WITHIN_DAYS = 0.02; // about half an hour

export type Judged = { outcome: 'publish' | 'hold' | 'reject'; clause?: Clause | undefined; note?: string | undefined; days: number };

/** How the demo moderator decides what the data says about a text. */
@Injectable()
export class DemoDecisions {
  constructor(
    private readonly database: Database,
    private readonly decisions: DecisionsService,
    private readonly moment: Moment,
  ) {}

  async decide(cast: Cast, id: string, { outcome, clause, note = '', days }: Judged): Promise<void> {
    const [submission] = await this.database.rows<{ status: string }>(`select status from submission where id = $1`, [id]);
    if (outcome === 'hold' || submission?.status !== 'held') return;
    const decision = { outcome: outcome === 'publish' ? ('publish' as const) : ('remove' as const), clause, note, revision: 1 };
    await this.moment.daysAgo(Math.max(0, days - READ_WITHIN_DAYS), () => this.decisions.decide(cast.moderator, id, decision));
  }
}
