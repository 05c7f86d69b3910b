import { anyBlock, blockOfSentences, oneOf, spotsOf, upTo, type Edit } from '../desk.js';
import { trimEnd } from '../paragraph-edits.js';
import { exchange } from '../word-edits.js';
import { reform, reword, sentencesOf, textOf, typed } from '../working-copy.js';

/** The whole article is pasted anew: every block has another id. */
export const pasteAnew: Edit = ({ copy }) => {
  for (const block of copy.blocks) block.id = copy.newId();
  return true;
};

/** Two paragraphs change their ids with each other. */
export const exchangeIds: Edit = ({ copy, random }) => {
  const [first, second] = [oneOf(random, copy.blocks), oneOf(random, copy.blocks)];
  if (!first || !second || first === second) return false;
  [first.id, second.id] = [second.id, first.id];
  return true;
};

/** A sentence goes to the end of another paragraph. */
export const moveSentence: Edit = (desk) => {
  const from = blockOfSentences(desk, 2);
  const to = anyBlock(desk);
  if (!from || !to || from === to) return false;
  const { start, end } = oneOf(desk.random, sentencesOf(textOf(from)))!;
  const sentence = from.chars.splice(start, end - start);
  trimEnd(from);
  to.chars.push(...typed(' '), ...sentence);
  trimEnd(to);
  return true;
};

/** A sentence is said once more in another paragraph, word for word. */
export const repeatSentence: Edit = (desk) => {
  const from = anyBlock(desk);
  const to = anyBlock(desk);
  if (!from || !to || from === to) return false;
  const { start, end } = oneOf(desk.random, sentencesOf(textOf(from)))!;
  to.chars.unshift(...desk.copy.copyOf(from.chars.slice(start, end)), ...typed(' '));
  return true;
};

/** Some words in brackets inside a sentence. */
export const addBrackets: Edit = (desk) => {
  const words = { kk: ' (төмендегі кестені қараңыз)', ru: ' (см. таблицу ниже)', en: ' (see the table below)' }[desk.article.language];
  const spot = oneOf(desk.random, spotsOf(desk, /(?<=[\p{Ll}\p{M}]{4})(?=,? \p{Ll}{4})/gu));
  if (!spot) return false;
  spot.block.chars.splice(spot.range.start, 0, ...typed(words));
  return true;
};

const SHORT: readonly (readonly [string, string])[] = [
  ['млн', 'миллионов'],
  ['тыс.', 'тысяч'],
  ['км', 'километрах'],
  ['million', 'mln'],
  ['o’clock', 'h'],
  ['a year', 'per year'],
  ['миллион', 'млн'],
  ['пайызы', '%-ы'],
  ['пайыз', '%'],
];

/** An abbreviation written out, or the reverse. */
export const abbreviate: Edit = (desk) => {
  const pair = oneOf(desk.random, SHORT);
  return pair !== undefined && exchange(desk, pair, 'word');
};

/** A number comes before a paragraph. */
export const numberParagraph: Edit = (desk) => {
  const block = anyBlock(desk);
  if (!block) return false;
  block.chars.unshift(...typed(`${1 + upTo(desk.random, 9)}. `));
  return true;
};

const TWINS: Record<string, string> = { ё: 'е', Ё: 'Е', '’': "'", '…': '...', '–': '-', ' ': '\u00a0' };

/** Another keyboard: ё as е, plain apostrophes, hyphens for dashes; or spaces that do not break. */
export const typeOtherwise: Edit = (desk) => {
  const block = anyBlock(desk);
  if (!block) return false;
  const isSpaces = desk.random() < 0.4;
  return reform(block, (cluster) => ((cluster === ' ') === isSpaces ? (TWINS[cluster] ?? cluster) : cluster));
};

const ALIKE: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  і: 'i',
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
};

/** One letter comes from the other alphabet; nobody sees it. */
export const mixAlphabets: Edit = (desk) => {
  const spot = oneOf(desk.random, spotsOf(desk, /(?<=\p{L}{2})[аеорсхіaeopcx](?=\p{L}{2})/gu));
  if (!spot) return false;
  reword(spot.block, spot.range, ALIKE[textOf(spot.block)[spot.range.start]!]!, 'form');
  return true;
};

/** A paragraph in capitals. */
export const setInCapitals: Edit = (desk) => {
  const block = anyBlock(desk);
  return block !== undefined && reform(block, (cluster) => cluster.toUpperCase());
};

const CONTRARIES: readonly (readonly [string, string])[] = [
  ['было в среднем', 'никогда не было'],
  ['требует остановить', 'разрешил запустить'],
  ['утеплить', 'разобрать'],
  ['in favour', 'against it'],
  ['would fall', 'would rise'],
  ['close the branch', 'keep the branch'],
  ['ғана тірі', 'түгел қурап қалды'],
  ['қоршауы бүтін', 'қоршауы сынған'],
  ['ұсынды', 'ұсыныстан бас тартты'],
  ['келеді', 'келмейді'],
];

/** Another word turns a sentence into its contrary without any "not". */
export const turnAround: Edit = (desk) => {
  const pair = oneOf(desk.random, CONTRARIES);
  return pair !== undefined && exchange(desk, pair, 'negated');
};

/** Three paragraphs become one. */
export const joinThree: Edit = ({ copy, random }) => {
  const index = upTo(random, copy.blocks.length - 2);
  const [first, second, third] = copy.blocks.slice(index, index + 3);
  if (!first || !second || !third) return false;
  first.chars.push(...typed('\n'), ...second.chars, ...typed('\n'), ...third.chars);
  copy.remove(second);
  copy.remove(third);
  return true;
};

/** A paragraph is turned into a list: each sentence a block of its own, the id stays with the last. */
export const makeList: Edit = (desk) => {
  const block = blockOfSentences(desk, 3);
  if (!block) return false;
  const parts = sentencesOf(textOf(block)).map(({ start, end }) => block.chars.slice(start, end));
  const index = desk.copy.blocks.indexOf(block);
  const items = parts.map((chars, n) => ({ ...block, chars, id: n === parts.length - 1 ? block.id : desk.copy.newId() }));
  for (const item of items) trimEnd(item);
  desk.copy.blocks.splice(index, 1, ...items);
  return true;
};
