import { EN } from './articles/en.js';
import { KK } from './articles/kk.js';
import { RU } from './articles/ru.js';
import { editBySeed, type EditedArticle, type Edits, type Size } from './edited-article.js';
import * as paragraphs from './paragraph-edits.js';
import * as words from './word-edits.js';

export const ARTICLES = [...KK, ...RU, ...EN];

export const EDITS: Edits = {
  fixTypo: [words.fixTypo, 10],
  changeNumber: [words.changeNumber, 8],
  changeMonth: [words.changeMonth, 4],
  chooseSynonym: [words.chooseSynonym, 10],
  negate: [words.negate, 6],
  normaliseParagraph: [words.normaliseParagraph, 5],
  normaliseArticle: [words.normaliseArticle, 3],
  insertSentence: [paragraphs.insertSentence, 10],
  deleteSentence: [paragraphs.deleteSentence, 8],
  swapSentences: [paragraphs.swapSentences, 5],
  splitParagraph: [paragraphs.splitParagraph, 6],
  joinParagraphs: [paragraphs.joinParagraphs, 6],
  moveParagraph: [paragraphs.moveParagraph, 6],
  duplicateParagraph: [paragraphs.duplicateParagraph, 4],
  insertParagraph: [paragraphs.insertParagraph, 5],
  deleteParagraph: [paragraphs.deleteParagraph, 4],
  rewriteParagraph: [paragraphs.rewriteParagraph, 5],
  replaceByAlikeElsewhere: [paragraphs.replaceByAlikeElsewhere, 4],
  reuseId: [paragraphs.reuseId, 4],
};

/** An article and what became of its anchors after 1 to 12 edits, or as many as `size` says. */
export function editedArticle(seed: number, size: Size = {}): EditedArticle {
  return editBySeed(ARTICLES, EDITS, seed, size);
}
