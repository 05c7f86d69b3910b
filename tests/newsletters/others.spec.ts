import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { previewNewsletter } from '../../backend/src/publishing/importing/preview.js';
import { factsExpected, factsOf, leftOver, missing, notDropped, type Expected } from './expected.js';

const FOLDER = join(import.meta.dirname, 'others');
const SUFFIX = '.expected.json';
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith(SUFFIX))
  .map((name) => name.slice(0, -SUFFIX.length));

describe('a newsletter with the faults of real ones is read as a careful editor reads it', () => {
  it.each(names)('%s', async (name) => {
    const expected = JSON.parse(readFileSync(join(FOLDER, name + SUFFIX), 'utf8')) as Expected;
    const preview = await previewNewsletter(readFileSync(join(FOLDER, name)), name);
    expect({
      ...factsOf(preview, expected),
      missing: missing(preview, expected),
      leftOver: leftOver(preview, expected),
      notDropped: notDropped(preview, expected),
    }).toEqual({ ...factsExpected(expected), missing: [], leftOver: [], notDropped: [] });
  });
  it('has twenty files', () => {
    expect(names).toHaveLength(20);
  });
});
