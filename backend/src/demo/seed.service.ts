import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { eventType } from '../ledger/event-type.js';
import { Ledger } from '../ledger/ledger.service.js';
import { Database } from '../platform/database.js';
import { readDemo } from './demo-data.js';
import { DemoPeople } from './people.js';
import { DemoIssues } from './issues.js';
import type { Cast } from './cast.js';

export const DemoSeeded = eventType('demo.seeded', z.object({ issues: z.number().int() }));

export type Progress = (line: string) => void;

/** Brings the demo series in once, by the same use cases as everybody's. Broken off, it goes on where it stopped. */
@Injectable()
export class DemoSeed {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly people: DemoPeople,
    private readonly issues: DemoIssues,
  ) {}

  /** Answers false when the demo was there already. */
  async run(progress: Progress): Promise<boolean> {
    const done = await this.database.rows(`select 1 from event where type = $1 limit 1`, [DemoSeeded.name]);
    if (done.length > 0) return false;
    const data = await readDemo();
    progress('demo people');
    const ids = await this.people.settle(data.people);
    const moderator = ids.get('Demo moderator') ?? '';
    const cast: Cast = { ids, moderator: { id: moderator, roles: ['citizen', 'moderator'], sessionId: null } };
    for (const issue of data.series.issues) {
      progress(`issue ${issue.number}: ${issue.title.en}`);
      await this.issues.bring(cast, data, issue);
    }
    await this.database.transaction((tx) =>
      this.ledger.record(tx, DemoSeeded, { actor: 'seed', subject: null, payload: { issues: data.series.issues.length } }),
    );
    return true;
  }
}
