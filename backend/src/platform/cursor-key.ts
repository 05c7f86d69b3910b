import { z } from 'zod';
import { badCursor, decodeCursor } from './page.js';

/** The sort key in a cursor, checked, so that a forged one never reaches the database. @throws InvalidInput */
export function cursorKey<Key extends [z.ZodType, ...z.ZodType[]]>(cursor: string | undefined, key: Key): z.infer<z.ZodTuple<Key>> | null {
  const given = decodeCursor(cursor, key.length);
  if (given === null) return null;
  const { success, data } = z.tuple(key).safeParse(given);
  if (!success) throw badCursor();
  return data;
}

/** The last id shown, for a list in id order. @throws InvalidInput */
export const idCursor = (cursor: string | undefined): string | null => cursorKey(cursor, [z.uuid()])?.[0] ?? null;

/** Bounds no UUID lies beyond, for the first page of a list in either direction: the condition stays one index range. */
export const BEFORE_ANY_ID = '00000000-0000-0000-0000-000000000000';
export const AFTER_ANY_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** SQL: what encodeCursor makes of these parts, for pages that the database writes as JSON. It breaks lines where base64 does. */
export const cursorSql = (...parts: string[]): string =>
  `translate(encode(convert_to(json_build_array(${parts.join(', ')})::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
