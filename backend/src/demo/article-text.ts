import type { PreviewBlock } from '../publishing/importing/preview.js';

const FENCE = '---\n';

/** The values before the text: one `key: JSON` a line. */
export function frontMatter(source: string): Record<string, unknown> {
  const end = source.indexOf(FENCE, FENCE.length);
  const lines = source.slice(FENCE.length, end).trim().split('\n');
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')), JSON.parse(line.slice(line.indexOf(':') + 1)) as unknown]),
  );
}

/** The blocks of a demo article: an empty line parts them, their first characters tell their kind. */
export function blocksOf(source: string): PreviewBlock[] {
  const text = source.slice(source.indexOf(FENCE, FENCE.length) + FENCE.length);
  return text
    .split(/\n{2,}/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap(blockOf);
}

function blockOf(part: string): PreviewBlock[] {
  const lines = part.split('\n');
  if (part.startsWith('#')) return [{ kind: 'heading', text: part.replace(/^#+\s*/u, '') }];
  if (lines.every((line) => line.startsWith('[^'))) {
    return lines.map((line) => ({
      kind: 'note',
      label: /^\[\^([^\]]+)\]/u.exec(line)?.[1] ?? '',
      text: line.replace(/^\[\^[^\]]+\]:\s*/u, ''),
    }));
  }
  if (lines.every((line) => line.startsWith('>')))
    return [{ kind: 'quote', text: lines.map((line) => line.replace(/^>\s?/u, '')).join(' ') }];
  if (lines.every((line) => /^[-*]\s/u.test(line))) return [{ kind: 'list', text: lines.map((line) => line.slice(2)).join('\n') }];
  if (lines.every((line) => /^\d+\.\s/u.test(line)))
    return [{ kind: 'numbered', text: lines.map((line) => line.replace(/^\d+\.\s/u, '')).join('\n') }];
  return [{ kind: 'paragraph', text: lines.join(' ') }];
}
