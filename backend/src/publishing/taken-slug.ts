import { rows, type Tx } from '../platform/database.js';
import { invalidField } from '../platform/http/problem.js';

/** Two editors who wish the same address at once take turns. */
const takeTurns = (tx: Tx): Promise<unknown> => tx.query(`select pg_advisory_xact_lock(hashtext('publishing.slug'))`);

/** @throws InvalidInput when another issue or article has the address already */
export async function requireFreeSlug(tx: Tx, table: 'issue' | 'article', { slug, id }: { slug: string; id: string }): Promise<void> {
  await takeTurns(tx);
  const taken = await rows(tx, `select 1 from ${table} where slug = $1 and id <> $2`, [slug, id]);
  if (taken.length > 0) throw invalidField('/slug', 'taken', 'Another text has this address already');
}

/** The wished address, or with the first free number behind it. */
export async function freeSlug(tx: Tx, wish: string): Promise<string> {
  await takeTurns(tx);
  const taken = new Set(
    (await rows<{ slug: string }>(tx, `select slug from article where slug = $1 or slug like $1 || '-%'`, [wish])).map(({ slug }) => slug),
  );
  if (!taken.has(wish)) return wish;
  let number = 2;
  while (taken.has(`${wish}-${number}`)) number += 1;
  return `${wish}-${number}`;
}
