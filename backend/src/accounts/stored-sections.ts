import { type FactoryProvider, Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import type { StoredSection } from './stored.schema.js';

/** "What we store about you": every module that keeps rows of an account tells of its own by a storedSection among its providers. */
@Injectable()
export class StoredSections {
  private readonly sections = new Map<string, string>();

  constructor(private readonly database: Database) {}

  add(name: string, sql: string): void {
    this.sections.set(name, sql);
  }

  /** Sections with nothing in them are left out. */
  async about(accountId: string): Promise<StoredSection[]> {
    const told = await Promise.all(
      Array.from(this.sections, async ([name, sql]) => ({
        name,
        rows: await this.database.rows<StoredSection['rows'][number]>(sql, [accountId]),
      })),
    );
    return told.filter(({ rows }) => rows.length > 0);
  }
}

/** A section of the rows this statement finds. $1 is the account. */
export const storedSection = (name: string, sql: string): FactoryProvider => ({
  provide: `stored section ${name}`,
  inject: [StoredSections],
  useFactory: (stored: StoredSections) => {
    stored.add(name, sql);
    return name;
  },
});
