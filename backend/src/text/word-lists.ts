const foldedList = (list: string): string => list.trim().replaceAll('й', 'и').split(/\s+/u).join('|');

/** Whether a folded word (see tokens.ts, where й is и) is one of the list. Entries may be patterns, with bounded repetition only. */
export const oneOf = (list: string): RegExp => new RegExp(`^(?:${foldedList(list)})$`, 'u');

/** Whether a folded word begins with one of the list; an entry with "$" must be the whole word. */
export const startingWith = (list: string): RegExp => new RegExp(`^(?:${foldedList(list)})`, 'u');
