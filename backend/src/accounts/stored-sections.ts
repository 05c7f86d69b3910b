import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import type { StoredSection } from './stored.schema.js';

type Section = (accountId: string) => Promise<StoredSection>;

/** "What we store about you": every module that keeps rows of an account tells of its own, in onModuleInit. */
@Injectable()
export class StoredSections {
  private readonly sections: Section[] = [];

  constructor(private readonly database: Database) {}

  add(section: Section): void {
    this.sections.push(section);
  }

  /** A section of the rows this statement finds. $1 is the account. */
  select(name: string, sql: string): void {
    this.add(async (accountId) => ({ name, rows: await this.database.rows<StoredSection['rows'][number]>(sql, [accountId]) }));
  }

  /** Sections with nothing in them are left out. */
  async about(accountId: string): Promise<StoredSection[]> {
    const told = await Promise.all(this.sections.map((section) => section(accountId)));
    return told.filter(({ rows }) => rows.length > 0);
  }
}
