import { z } from 'zod';
import { pageOf, pageQuery } from '../platform/page.js';
import { PLACE_KINDS } from './place.entity.js';

const names = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
const above = z.object({ kato: z.string(), name: names }).nullable();

export const kato = z
  .string()
  .regex(/^\d{9}$/u)
  .meta({ description: 'KATO code, nine digits as text' });

/** nameEnGenerated: the English name is our transliteration, readable but not official. */
export const placeSchema = z
  .object({ kato: z.string(), kind: z.enum(PLACE_KINDS), name: names, nameEnGenerated: z.boolean(), region: above, district: above })
  .meta({ id: 'Place' });
export type PlaceView = z.infer<typeof placeSchema>;

export const placesSchema = pageOf(placeSchema).meta({ id: 'Places' });
export const regionsSchema = z.object({ items: z.array(placeSchema) }).meta({ id: 'Regions' });

export const placeSearch = pageQuery.extend({ q: z.string().max(100).default('') });
export type PlaceSearch = z.infer<typeof placeSearch>;
