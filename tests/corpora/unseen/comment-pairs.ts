import type { Language } from '../article.js';
import type { Pairs } from '../pair.js';
import { EN } from './comment-pairs/en.js';
import { KK } from './comment-pairs/kk.js';
import { RU } from './comment-pairs/ru.js';

export const UNSEEN_COMMENT_PAIRS: Record<Language, Pairs> = { kk: KK, ru: RU, en: EN };
