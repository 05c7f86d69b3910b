import { describe, expect, it } from '@jest/globals';
import type { Problem } from '../platform/http/problem.js';
import { admit } from './admission.js';

const refusal = (work: () => unknown): Problem => {
  try {
    work();
  } catch (error) {
    return error as Problem;
  }
  throw new Error('nothing was refused');
};

describe('admission', () => {
  it('says how long a statement may be, and how long this one is', () => {
    const problem = refusal(() => admit('statement', { body: 'ә'.repeat(201) }));
    expect(problem.more.errors?.[0]).toMatchObject({ pointer: '/body', code: 'too_big', params: { maximum: 200 } });
    expect(problem.more.errors?.[0]?.detail).toContain('201');
  });
  it('refuses a comment of spaces', () => {
    expect(refusal(() => admit('comment', { body: '   \n ' })).status).toBe(422);
  });
  it('asks a proposal for its title', () => {
    expect(refusal(() => admit('proposal', { body: 'x'.repeat(40) })).more.errors?.[0]?.pointer).toBe('/title');
  });
  it('keeps nothing that a database cannot hold', () => {
    expect(admit('comment', { body: 'one\u0000 half \uD83D here' }).body).toBe('one half \uFFFD here');
  });
  it('keeps the paragraphs of a text', () => {
    expect(admit('comment', { body: ' one\r\n\r\ntwo ' }).body).toBe('one\n\ntwo');
  });
});
