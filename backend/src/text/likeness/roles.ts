import type { Token } from '../tokens.js';
import { oneOf } from '../word-lists.js';
import type { Word } from './word-likeness.js';

/** Who comes first and who is measured by whom: "teachers earn less than drivers" is not the other way round. */
export type Roles = Record<'first' | 'then' | 'than', Word[]>;

const FIRST = oneOf('сначала сперва вначале алдымен first firstly');
const THEN = oneOf('потом затем сосын then afterwards');
const THAN = oneOf('чем меньше больше раньше позже лучше хуже than before after');
const KAZAKH_MEASURE = oneOf('аз коп гори бурын кеиин жаксы жаман');
const KAZAKH_FROM = /[днт][ае]н$/u;
const CLAUSE_ENDS = /^[,;.:!?—–]$/u;

/** `words` are the meaning words at the places of their tokens. */
export function rolesIn(tokens: readonly Token[], words: readonly (Word | undefined)[]): Roles {
  const roles: Roles = { first: [], then: [], than: [] };
  for (const [at, { text, kind }] of tokens.entries()) {
    if (kind !== 'word') continue;
    if (FIRST.test(text)) roles.first.push(...clauseFrom(tokens, words, at));
    if (THEN.test(text)) roles.then.push(...clauseFrom(tokens, words, at));
    if (THAN.test(text)) roles.than.push(...clauseFrom(tokens, words, at).slice(0, 1));
    const measured = words[at - 1];
    if (KAZAKH_MEASURE.test(text) && measured !== undefined && KAZAKH_FROM.test(tokens[at - 1]?.text ?? '')) roles.than.push(measured);
  }
  return roles;
}

const REACH = 6;

function clauseFrom(tokens: readonly Token[], words: readonly (Word | undefined)[], at: number): Word[] {
  const found: Word[] = [];
  for (let to = at + 1; to < tokens.length && to <= at + REACH && !CLAUSE_ENDS.test(tokens[to]?.text ?? ''); to++) {
    const word = words[to];
    if (word !== undefined) found.push(word);
  }
  return found;
}
