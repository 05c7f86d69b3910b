import { Injectable, type OnModuleInit } from '@nestjs/common';
import { StoredSections } from '../accounts/stored-sections.js';

const ROWS = `
  select 'decision' as what, count(*)::int as value, 'audit' as why, 'kept-without-name' as until
  from decision where decided_by = $1 having count(*) > 0`;

/** How many decisions are kept of a moderator. */
@Injectable()
export class StoredDecisions implements OnModuleInit {
  constructor(private readonly stored: StoredSections) {}

  onModuleInit(): void {
    this.stored.select('decisions', ROWS);
  }
}
