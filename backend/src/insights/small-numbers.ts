/** No split of a number about fewer than ten people is ever shown. */
export const SMALLEST_SHOWN = 10;

export type Cell = { key: string; people: number };

/**
 * Hides small cells of a split. When exactly one cell would be hidden, the next smallest is hidden too,
 * so that nobody finds it by subtracting the others from the total.
 */
export function hideSmall<C extends Cell>(cells: readonly C[]): (Omit<C, 'people'> & { people: number | null })[] {
  const hidden = new Set(cells.filter((cell) => cell.people > 0 && cell.people < SMALLEST_SHOWN).map((cell) => cell.key));
  if (hidden.size === 1) {
    const next = cells.filter((cell) => cell.people >= SMALLEST_SHOWN).sort((a, b) => a.people - b.people)[0];
    if (next) hidden.add(next.key);
  }
  return cells.map((cell) => ({ ...cell, people: hidden.has(cell.key) ? null : cell.people }));
}
