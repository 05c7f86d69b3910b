import { at } from './at.js';
import { diffArrays } from 'diff';
import { WORD } from './words.js';

export type WordChange = { kind: 'same' | 'gone' | 'new'; text: string };

const PIECES = new RegExp(String.raw`${WORD}|\s+|.`, 'gsu');
/** Texts that differ in more pieces are shown as replaced whole: the work grows with the square of it. */
const MOST_CHANGES = 1_000;

/**
 * What was changed between two revisions, in whole words.
 * Same and gone joined give `before`, same and new joined give `after`, to the letter.
 */
export function wordChanges(before: string, after: string): WordChange[] {
  const pieces = [before, after].map((text) => text.match(PIECES) ?? []);
  const changes = diffArrays(at(pieces, 0), at(pieces, 1), { maxEditLength: MOST_CHANGES });
  if (!changes) return replaced(before, after);
  const found: WordChange[] = changes.map(({ added, removed, value }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value.join(''),
  }));
  return gathered(found);
}

const replaced = (gone: string, fresh: string): WordChange[] =>
  [
    { kind: 'gone' as const, text: gone },
    { kind: 'new' as const, text: fresh },
  ].filter(({ text }) => text !== '');

/** Spaces alone between two changes belong to the change, so that a rewritten phrase reads as one. */
function gathered(changes: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  let [gone, fresh] = ['', ''];
  changes.forEach(({ kind, text }, index) => {
    const isBetween = kind === 'same' && /^\s+$/u.test(text) && gone + fresh !== '' && index < changes.length - 1;
    if (kind !== 'new') gone += kind === 'gone' || isBetween ? text : '';
    if (kind !== 'gone') fresh += kind === 'new' || isBetween ? text : '';
    if (kind !== 'same' || isBetween) return;
    result.push(...replaced(gone, fresh), { kind, text });
    [gone, fresh] = ['', ''];
  });
  return [...result, ...replaced(gone, fresh)];
}
