import { describe, expect, it } from '@jest/globals';
import type { Problem } from '../platform/http/problem.js';
import { admitHandle } from './handle.js';

const refusal = (handle: string): string | undefined => {
  try {
    admitHandle(handle);
  } catch (error) {
    return (error as Problem).more.errors?.[0]?.code;
  }
  return undefined;
};

describe('a public name', () => {
  it('may be written in any script', () => {
    for (const handle of ['Айгүл', 'steppe_reader.2', 'Дала оқырманы', '読者の声', 'Жаңа-көше']) expect(refusal(handle)).toBeUndefined();
  });
  it('is told apart from its look-alikes', () => {
    expect(admitHandle('Dаlа').folded).toBe(admitHandle('dala').folded);
    expect(admitHandle('  Дала   оқырманы ').handle).toBe('Дала оқырманы');
  });
  it('has 3 to 40 characters', () => {
    expect(refusal('Ая')).toBe('too_small');
    expect(refusal('ә'.repeat(41))).toBe('too_big');
  });
  it('has a letter and no signs', () => {
    expect(refusal('2026')).toBe('letters');
    expect(refusal('me@example.org')).toBe('letters');
    expect(refusal('a\u200bb\u202ec')).toBe('letters');
  });
  it('does not pass for staff or an authority, also in other letters or with a number', () => {
    for (const handle of ['Модератор', 'mоderator', 'Editor 7', 'Ә-к-і-м', 'KENES', 'А.к.и.м']) expect(refusal(handle)).toBe('reserved');
  });
  it('leaves ordinary names that only begin like one', () => {
    expect(refusal('Әкімжан')).toBeUndefined();
  });
});
