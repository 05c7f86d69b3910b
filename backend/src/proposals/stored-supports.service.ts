import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { StoredSection } from '../accounts/stored.schema.js';
import { StoredSections } from '../accounts/stored-sections.js';
import { Database } from '../platform/database.js';

const ROWS = `
  select 'support' as what, count(*)::int as value, 'proposal-totals' as why, 'kept-without-name' as until
  from support where account_id = $1 having count(*) > 0`;

/** How many supports the proposals keep of a person. */
@Injectable()
export class StoredSupports implements OnModuleInit {
  constructor(
    private readonly stored: StoredSections,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.stored.add(async (accountId) => ({
      name: 'supports',
      rows: await this.database.rows<StoredSection['rows'][number]>(ROWS, [accountId]),
    }));
  }
}
