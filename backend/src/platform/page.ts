import { z } from 'zod';
import { invalidField } from './http/problem.js';

export const PAGE_LIMIT = 100;

/** Query of a keyset page: no offset, no total. */
export const pageQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(PAGE_LIMIT).default(50),
});
export type PageQuery = z.infer<typeof pageQuery>;

export const pageOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), next: z.string().nullable() });

export type Page<Item> = { items: Item[]; next: string | null };

/** A cursor holds the sort key of the last row shown, so pages do not shift while people write. */
export const encodeCursor = (key: readonly (string | number)[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

export const badCursor = () => invalidField('/cursor', 'cursor', 'This page link is not complete. Start again from the first page');

/** @throws InvalidInput when the cursor was not made by encodeCursor with as many parts. */
export function decodeCursor(cursor: string | undefined, parts: number): (string | number)[] | null {
  if (cursor === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === parts) return key as (string | number)[];
  } catch {
    // falls through to the one clear answer below
  }
  throw badCursor();
}

/** Cuts rows fetched with limit + 1 into a page; keyOf gives the sort key of a row. */
export function cutPage<Row>(rows: Row[], limit: number, keyOf: (row: Row) => (string | number)[]): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}
