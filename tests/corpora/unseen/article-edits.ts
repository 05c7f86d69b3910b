import { EDITS } from '../article-edits.js';
import { editBySeed, type EditedArticle, type Edits, type Size } from '../edited-article.js';
import { UNSEEN_ARTICLES } from './articles.js';
import * as further from './further-edits.js';

export const UNSEEN_EDITS: Edits = {
  ...EDITS,
  pasteAnew: [further.pasteAnew, 3],
  exchangeIds: [further.exchangeIds, 3],
  moveSentence: [further.moveSentence, 8],
  repeatSentence: [further.repeatSentence, 5],
  addBrackets: [further.addBrackets, 8],
  abbreviate: [further.abbreviate, 8],
  numberParagraph: [further.numberParagraph, 5],
  typeOtherwise: [further.typeOtherwise, 6],
  mixAlphabets: [further.mixAlphabets, 6],
  setInCapitals: [further.setInCapitals, 2],
  turnAround: [further.turnAround, 8],
  joinThree: [further.joinThree, 4],
  makeList: [further.makeList, 4],
};

/** As `editedArticle`, of other articles and by further kinds of edits. */
export function unseenEditedArticle(seed: number, size: Size = {}): EditedArticle {
  return editBySeed(UNSEEN_ARTICLES, UNSEEN_EDITS, seed, size);
}
