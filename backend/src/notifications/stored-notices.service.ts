import { Injectable, type OnModuleInit } from '@nestjs/common';
import { StoredSections } from '../accounts/stored-sections.js';

const ROWS = `
  select 'notice' as what, count(*)::int as value, 'each-letter-once' as why, 'kept-without-name' as until
  from notification where account_id = $1 having count(*) > 0`;

/** How many letters about decisions went to a person. */
@Injectable()
export class StoredNotices implements OnModuleInit {
  constructor(private readonly stored: StoredSections) {}

  onModuleInit(): void {
    this.stored.select('notices', ROWS);
  }
}
