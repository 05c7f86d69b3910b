import { at } from './at.js';
import { diffArrays } from 'diff';

/** For each old word the place of the word that stands for it now; -1 when there is none. */
export type WordMap = number[];

/** How often two words were compared. */
export type Steps = { compared: number };

/** A change is felt so many words away: “nobody [has proved a link] yet” says the contrary of “a doctor [has proved a link]”. */
export const NEAR = 4;
/** Sentences that differ in more words are two; and very long ones must differ in less, for the work is length times changes. */
const MOST_CHANGES = 60;
const MOST_WORK = 100_000;

/** Aligns two sentences word by word; undefined when they differ in too much to be one sentence edited. */
export function alignWords(before: string[], after: string[], steps: Steps): WordMap | undefined {
  const length = before.length + after.length;
  const maxEditLength = Math.min(MOST_CHANGES, length, Math.floor(MOST_WORK / length));
  const changes = diffArrays(before, after, {
    maxEditLength,
    comparator: (a, b) => {
      steps.compared += 1;
      return a === b;
    },
  });
  if (!changes) return undefined;
  const map: WordMap = before.map(() => -1);
  let [old, now] = [0, 0];
  changes.forEach(({ added, removed, count }, index) => {
    const isIsland = index > 0 && index < changes.length - 1 && count <= NEAR;
    for (let step = 0; step < count && !added && !removed && !isIsland; step += 1) map[old + step] = now + step;
    const next = changes[index + 1];
    if (removed && next?.added && count === 1 && next.count === 1 && isRespelt(at(before, old), at(after, now))) map[old] = now;
    if (!added) old += count;
    if (!removed) now += count;
  });
  return map;
}

/** One letter more, one less or two exchanged inside a longer word, and not what makes a Kazakh verb deny. */
export function isRespelt(before: string, after: string): boolean {
  const [short, long] = before.length <= after.length ? [before, after] : [after, before];
  if (short.length < 5 || /\p{N}/u.test(before + after) || short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false;
  let head = 0;
  while (head < short.length && short[head] === long[head]) head += 1;
  const rest = short.slice(head);
  if (short.length === long.length) return rest.length > 1 && long.slice(head) === rest.charAt(1) + rest.charAt(0) + rest.slice(2);
  return long.slice(head + 1) === rest && !/^[мбп][ае]/u.test(long.slice(head));
}
