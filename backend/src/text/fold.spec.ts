import { describe, expect, it } from '@jest/globals';
import { foldForSearch, foldHandle } from './fold.js';

describe('folding', () => {
  it('finds a Kazakh place typed on a Russian keyboard', () => {
    expect(foldForSearch('Қостанай  облысы')).toBe(foldForSearch('костанай облысы'));
  });
  it('lets two names that look the same be one name', () => {
    expect(foldHandle('Dala')).toBe(foldHandle('Dаlа'));
    expect(foldHandle('Steppe reader')).toBe(foldHandle('steppe_reader'));
  });
  it('keeps different names apart', () => {
    expect(foldHandle('Айгүл')).not.toBe(foldHandle('Айнұр'));
  });
});
