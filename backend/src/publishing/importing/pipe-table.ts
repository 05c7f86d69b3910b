import type { Warning } from './draft.js';
/** Tables drawn with pipes become lists of their rows, since an article has no table block. */
export function flattenPipes(text: string): { text: string; warnings: Warning[] } {
  const lines = text.split('\n');
  const out: string[] = [];
  const warnings: Warning[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (!line.includes('|') || !/^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$/u.test(lines[at + 1] ?? '')) {
      out.push(line);
      continue;
    }
    const header = cellsOf(line);
    out.push('');
    for (at += 2; (lines[at] ?? '').includes('|'); at += 1) {
      out.push(
        `- ${cellsOf(lines[at] ?? '')
          .map((cell, index) => (header[index] ? `${header[index]}: ${cell}` : cell))
          .join('; ')}`,
      );
    }
    at -= 1;
    out.push('');
    warnings.push('table-flattened');
  }
  return { text: out.join('\n'), warnings: [...new Set(warnings)] };
}

const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||\|$/gu, '')
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim());
