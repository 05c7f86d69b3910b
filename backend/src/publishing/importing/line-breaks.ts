const MAX_WIDTH = 100;
const MIN_WIDTH = 40;
const WRAPPED_SHARE = 0.6;
const LONG = 20;
const GREETING_LENGTH = 45;
// Prefixes that keep their hyphen when a line ends after it.
const KEEP_HYPHEN = /(?:^|[\s(«“"])(?:по|кое|во|из|non|co|self|ex|vice|well|\d+)-$/iu;

const MARKED = /^\s*(?:[•*‣▪◦●–—>#-]|\(?\d{1,2}[.)])\s/u;

/** Whether the lines were wrapped at a column: nearly every line inside a paragraph ends where the next word did not fit. */
export function isHardWrapped(lines: readonly string[]): boolean {
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  if (longest > MAX_WIDTH || longest < MIN_WIDTH) return false;
  let inside = 0;
  let full = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1] ?? '';
    if (line.trim() === '' || next.trim() === '' || MARKED.test(next) || /^[-=~*_\s]+$/u.test(next)) return;
    inside += 1;
    const word = /^\S+/u.exec(next.trim())?.[0] ?? '';
    if (line.length + 1 + word.length > longest - 6) full += 1;
  });
  return inside >= 2 && full / inside >= WRAPPED_SHARE;
}

/** Whether a sentence goes on in the next line. Across an empty line only a long unfinished one does. */
export function isBroken(line: string, next: string, acrossGap: boolean): boolean {
  const goesOn = /^[\p{Ll}),.;:!?»”%]/u.test(next);
  if (/[(«“„[]$/u.test(line)) return true;
  if (/[.!?…:;][»”")\]]*$/u.test(line)) return /^[),.;:!?»”]/u.test(next);
  if (acrossGap) return goesOn && line.length > (/[,—–-]$/u.test(line) ? GREETING_LENGTH : LONG);
  if (goesOn) return true;
  return /(?:[,—–-]|\s(?:and|or|the|of|to|in|a|и|в|на|с|по|для|что|не|мен|және|бен|үшін))$/iu.test(line) || line.length > MAX_WIDTH;
}

/** Two pieces of a line as one, with a hyphen at the break taken out of a divided word. */
export function joinBroken(line: string, next: string): string {
  const end = line.trimEnd();
  const start = next.trim();
  if (/\p{L}-$/u.test(end) && /^\p{Ll}/u.test(start)) return KEEP_HYPHEN.test(end) ? end + start : end.slice(0, -1) + start;
  if (/\d-$/u.test(end) && /^\p{L}/u.test(start)) return end + start;
  if (/[(«“„[]$/u.test(end) || /^[),.;:!?»”\]]/u.test(start)) return end + start;
  return `${end} ${start}`;
}
