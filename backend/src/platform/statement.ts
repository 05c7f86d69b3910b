import sql, { join, raw, type Sql } from 'sql-template-tag';

/** Named inserts as one statement: one trip, and all are written or none. */
export const together = (parts: Readonly<Record<string, Sql>>): Sql =>
  sql`with ${join(Object.entries(parts).map(([name, part]) => sql`${raw(name)} as (${part})`))} select`;
