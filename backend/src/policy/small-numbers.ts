import { SMALLEST_SHOWN } from './smallest-shown.js';

export type Cell = { key: string; people: number };

/**
 * Hides the small cells of a split, so that nobody who knows the total finds one by subtraction: what is hidden is at
 * least two cells with ten people or more together, and they are not all nine. While it is not so, the next smallest
 * cell is hidden too; when none is left, the whole split is.
 */
export function hideSmall<C extends Cell>(cells: readonly C[]): (Omit<C, 'people'> & { people: number | null })[] {
  const present = cells.filter(({ people }) => people > 0).sort((a, b) => a.people - b.people);
  let count = present.filter(({ people }) => people < SMALLEST_SHOWN).length;
  if (count > 0) while (count < present.length && !isVague(present.slice(0, count))) count += 1;
  const concealed = present.slice(0, count);
  const isWhole = count > 0 && !isVague(concealed);
  const hidden = new Set(concealed.map(({ key }) => key));
  return cells.map((cell) => ({ ...cell, people: isWhole || hidden.has(cell.key) ? null : cell.people }));
}

/** The sum of these cells leaves each of them open. */
function isVague(cells: readonly Cell[]): boolean {
  const sum = cells.reduce((all, { people }) => all + people, 0);
  const isEachTheMost = sum === cells.length * (SMALLEST_SHOWN - 1);
  const isEachOne = sum === cells.length;
  return cells.length > 1 && sum >= SMALLEST_SHOWN && !isEachTheMost && !isEachOne;
}
