import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import '../../backend/src/app.module.js';
import { openApiDocument } from '../../backend/src/openapi.js';
import { problemTypes } from '../../backend/src/platform/http/problem.js';

describe('the documents', () => {
  it('list every problem with its status, and no other', async () => {
    const text = await readFile('docs/problems.md', 'utf8');
    const listed = [...text.matchAll(/^\| `([a-z-]+)` \| (\d{3}) \|/gmu)].map(([, type, status]) => `${type} ${status}`);
    expect(listed.sort()).toEqual([...problemTypes].map(([type, { status }]) => `${type} ${status}`).sort());
  });

  it('describe the api as it is: run `npm run kenes -- openapi docs/openapi.json` after a change', async () => {
    const written = JSON.parse(await readFile('docs/openapi.json', 'utf8')) as unknown;
    expect(written).toEqual(JSON.parse(JSON.stringify(await openApiDocument())));
  });
});
