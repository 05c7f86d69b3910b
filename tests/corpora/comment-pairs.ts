import type { Language } from './article.js';
import { EN } from './comment-pairs/en.js';
import { KK } from './comment-pairs/kk.js';
import { RU } from './comment-pairs/ru.js';

/** What sets the two apart, then the two comments. */
export type Pair = readonly [how: string, first: string, second: string];
/** Pairs that say the same, and pairs that share words but say something else. */
export type Pairs = { same: readonly Pair[]; different: readonly Pair[] };

export const COMMENT_PAIRS: Record<Language, Pairs> = { kk: KK, ru: RU, en: EN };
