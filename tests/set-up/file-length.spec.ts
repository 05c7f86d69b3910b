import { globSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const WRITTEN = '{backend,frontend,scripts,tests}/**/*.{ts,tsx,mjs,css,sh}';
const MADE = /(?:^|\/)(?:node_modules|dist|\.next|generated|newsletters|schema\.d\.ts|next-env\.d\.ts)(?:\/|$)/u;
const MOST_LINES = 250;

const lines = (path: string): number => readFileSync(path, 'utf8').trimEnd().split('\n').length;

it('no hand-written file has more than 250 lines', () => {
  const files = globSync(WRITTEN, { exclude: (path) => MADE.test(path) });
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((path) => lines(path) > MOST_LINES)).toEqual([]);
});
