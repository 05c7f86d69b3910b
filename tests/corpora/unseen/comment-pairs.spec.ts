import { describe } from '@jest/globals';
import { COMMENT_PAIRS } from '../comment-pairs.js';
import { soundPairs } from '../sound-pairs.js';
import { UNSEEN_COMMENT_PAIRS } from './comment-pairs.js';

describe('unseen pairs of comments', () => {
  soundPairs(UNSEEN_COMMENT_PAIRS, { eachKind: 20, known: COMMENT_PAIRS });
});
