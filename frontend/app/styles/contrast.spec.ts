import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const css = readFileSync('frontend/app/styles/tokens.css', 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

const colours = (text: string): Map<string, string> =>
  new Map([...text.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/gu)].map(([, name = '', value = '']) => [name, value]));

/** @see WCAG 2.2, "relative luminance" */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const TEXT = 4.5;
const SHAPE = 3;
const pairs: [ink: string, surfaces: string[], least: number][] = [
  ['ink', ['paper', 'sheet', 'wash', 'accent-wash', 'sun-wash', 'stop-wash'], TEXT],
  ['ink-2', ['paper', 'sheet', 'wash', 'accent-wash', 'sun-wash', 'stop-wash'], TEXT],
  ['ink-3', ['paper', 'sheet'], TEXT],
  ['accent', ['paper', 'sheet', 'wash', 'accent-wash', 'sun-wash'], TEXT],
  ['accent-strong', ['paper', 'sheet', 'accent-wash'], TEXT],
  ['sun-ink', ['sun-wash'], TEXT],
  ['agree-ink', ['agree-wash', 'sheet', 'paper'], TEXT],
  ['disagree-ink', ['disagree-wash', 'sheet', 'paper'], TEXT],
  ['stop', ['paper', 'sheet', 'stop-wash'], TEXT],
  ['good', ['paper', 'sheet'], TEXT],
  ['warn', ['paper', 'sheet'], TEXT],
  ['on-accent', ['accent'], TEXT],
  ['on-position', ['agree', 'disagree', 'pass'], TEXT],
  ['on-stop', ['stop'], TEXT],
  ['edge', ['paper', 'sheet'], SHAPE],
];

describe.each([
  ['by day', colours(light)],
  ['by night', new Map([...colours(light), ...colours(dark)])],
])('colours %s', (_, palette) => {
  it.each(pairs.flatMap(([ink, surfaces, least]) => surfaces.map((surface) => ({ ink, surface, least }))))(
    'read $ink on $surface at $least : 1',
    ({ ink, surface, least }) => {
      expect(contrast(palette.get(ink) ?? '', palette.get(surface) ?? '')).toBeGreaterThanOrEqual(least);
    },
  );
});
