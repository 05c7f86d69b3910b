import { rows, type Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import type { Deks, Titles } from './editorial.schema.js';
import { word } from './wording.js';

export const SERIES_WORDS = { table: 'series_edition', owner: 'series_id' } as const;

/** The series there is; a portal without one gets one named after the portal. */
export async function onlySeries(tx: Tx): Promise<string> {
  const [series] = await rows<{ id: string }>(tx, `select id from series order by id limit 1`);
  return series?.id ?? openSeries(tx, { slug: 'kenes', titles: { kk: 'Кеңес', ru: 'Кеңес', en: 'Kenes' }, deks: {} });
}

export async function openSeries(tx: Tx, { slug, titles, deks }: { slug: string; titles: Titles; deks: Deks }): Promise<string> {
  const id = newId();
  await tx.query(`insert into series (id, slug) values ($1, $2)`, [id, slug]);
  await word(tx, SERIES_WORDS, id, { titles, deks });
  return id;
}
