import { diffArrays } from 'diff';

/** For each old word the place of the word that stands for it now; -1 when there is none. */
export type WordMap = number[];

/** Words that stand between two changes, so few, are taken for part of the change: “nobody [has proved a link] yet”. */
const ISLAND = 4;
/** So many comparisons of words one pair of sentences may cost. */
const MOST_STEPS = 100_000;
const MOST_CHANGES = 60;

/** Aligns two sentences word by word; undefined when they differ in too much to be one sentence edited. */
export function alignWords(before: string[], after: string[]): WordMap | undefined {
  const length = before.length + after.length;
  const maxEditLength = Math.min(MOST_CHANGES, length, Math.floor(MOST_STEPS / length));
  const changes = diffArrays(before, after, { maxEditLength });
  if (!changes) return undefined;
  const map: WordMap = before.map(() => -1);
  let [old, now] = [0, 0];
  changes.forEach(({ added, removed, count }, index) => {
    const isIsland = index > 0 && index < changes.length - 1 && count <= ISLAND;
    for (let step = 0; step < count && !added && !removed && !isIsland; step += 1) map[old + step] = now + step;
    const next = changes[index + 1];
    if (removed && next?.added && count === 1 && next.count === 1 && isRespelt(before[old]!, after[now]!)) map[old] = now;
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
  if (short.length === long.length) return rest.length > 1 && long.slice(head) === rest[1]! + rest[0]! + rest.slice(2);
  return long.slice(head + 1) === rest && !/^[мбп][ае]/u.test(long.slice(head));
}
