import { describe } from '@jest/globals';
import { COMMENT_PAIRS } from './comment-pairs.js';
import { soundPairs } from './sound-pairs.js';

describe('pairs of comments', () => {
  soundPairs(COMMENT_PAIRS, { eachKind: 30, known: {} });
});
