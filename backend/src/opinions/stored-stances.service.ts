import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { StoredSection } from '../accounts/stored.schema.js';
import { StoredSections } from '../accounts/stored-sections.js';
import { Database } from '../platform/database.js';

const ROWS = `
  select 'stance' as what, count(*)::int as value, 'opinion-totals' as why, 'kept-without-name' as until
  from stance where account_id = $1 having count(*) > 0`;

/** How many stances the conversations keep of a person. */
@Injectable()
export class StoredStances implements OnModuleInit {
  constructor(
    private readonly stored: StoredSections,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.stored.add(async (accountId) => ({
      name: 'stances',
      rows: await this.database.rows<StoredSection['rows'][number]>(ROWS, [accountId]),
    }));
  }
}
