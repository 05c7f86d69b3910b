import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { previewNewsletter } from '../../backend/src/publishing/importing/preview.js';
import { Unreadable } from '../../backend/src/publishing/importing/unreadable.js';

describe('a file that cannot be read is refused with one clear sentence', () => {
  it.each([
    ['empty.txt', 'empty'],
    ['pdf-renamed.docx', 'pdf'],
    ['truncated.docx', 'broken-docx'],
  ])('%s', async (name, code) => {
    const reading = previewNewsletter(readFileSync(join(import.meta.dirname, 'unreadable', name)), name);
    await expect(reading).rejects.toBeInstanceOf(Unreadable);
    await expect(reading).rejects.toMatchObject({ code, message: expect.stringMatching(/^[A-Z][^!]+\.$/u) });
  });
});
