import { MONTHS } from './article.js';
import { anyBlock, oneOf, spotsOf, spotsOfWords, upTo, type Desk, type Edit } from './desk.js';
import { reform, reword, textOf, type Mark } from './working-copy.js';

export const fixTypo: Edit = ({ copy, typos, random }) => {
  const typo = oneOf(random, typos);
  if (!typo) return false;
  for (const block of copy.blocks) {
    const start = block.chars.findIndex((char) => char.origin === typo.origin);
    const range = { start, end: start + typo.wrong.length };
    if (start < 0 || textOf(block).slice(range.start, range.end) !== typo.wrong) continue;
    reword(block, range, typo.right, 'form');
    return true;
  }
  return false;
};

export const changeNumber: Edit = (desk) => {
  const spot = oneOf(desk.random, spotsOf(desk, /(?<!\d)\d{1,4}(?!\d)/gu));
  if (!spot) return false;
  const { block, range } = spot;
  const old = Number(textOf(block).slice(range.start, range.end));
  reword(block, range, String(old + 1 + upTo(desk.random, Math.max(3, old))), 'number');
  return true;
};

export const changeMonth: Edit = (desk) => {
  const months = MONTHS[desk.article.language];
  const [from, to] = [oneOf(desk.random, months)!, oneOf(desk.random, months)!];
  return from !== to && exchange(desk, [from, to], 'number');
};

export const chooseSynonym: Edit = (desk) => {
  const pair = oneOf(desk.random, desk.article.synonyms);
  return pair !== undefined && exchange(desk, pair, 'word');
};

export const negate: Edit = (desk) => {
  const pair = oneOf(desk.random, desk.article.negations);
  return pair !== undefined && exchange(desk, pair, 'negated');
};

/** Puts other words in one place where the first stand. */
export function exchange(desk: Desk, [from, to]: readonly [string, string], mark: Mark): boolean {
  const spot = oneOf(desk.random, spotsOfWords(desk, from));
  if (spot) reword(spot.block, spot.range, to, mark);
  return spot !== undefined;
}

const QUOTES: Record<string, string> = { '«': '“', '»': '”', '“': '«', '”': '»' };
const SPACES = /[\u00a0\u202f\u2009]/u;

const FORMS: readonly ((cluster: string) => string)[] = [
  (cluster) => QUOTES[cluster] ?? cluster,
  (cluster) => (SPACES.test(cluster) ? ' ' : cluster),
  (cluster) => (cluster === '—' ? '–' : cluster),
  (cluster) => (cluster === '\u00ad' ? '' : cluster),
  (cluster) => cluster.normalize('NFC'),
  (cluster) => cluster.normalize('NFD'),
];

/** Quotation marks, spaces, dashes, soft hyphens or composed letters, in one paragraph. */
export const normaliseParagraph: Edit = (desk) => {
  const block = anyBlock(desk);
  return block !== undefined && reform(block, oneOf(desk.random, FORMS)!);
};

/** The same through the whole article. */
export const normaliseArticle: Edit = ({ copy, random }) => {
  const form = oneOf(random, FORMS)!;
  return copy.blocks.map((block) => reform(block, form)).includes(true);
};
