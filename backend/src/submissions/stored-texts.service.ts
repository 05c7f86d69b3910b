import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { StoredSection } from '../accounts/stored.schema.js';
import { StoredSections } from '../accounts/stored-sections.js';
import { Database } from '../platform/database.js';

const ROWS = `
  select kind as what, count(*)::int as value, 'public-discussion' as why, 'your-choice-on-closing' as until
  from submission where author_id = $1 group by kind order by kind`;

/** How many texts of each kind are kept of a person, in any state. */
@Injectable()
export class StoredTexts implements OnModuleInit {
  constructor(
    private readonly stored: StoredSections,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.stored.add(async (accountId) => ({
      name: 'texts',
      rows: await this.database.rows<StoredSection['rows'][number]>(ROWS, [accountId]),
    }));
  }
}
