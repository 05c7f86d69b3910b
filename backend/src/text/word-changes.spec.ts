import { describe, expect, it } from '@jest/globals';
import { ARTICLES, editedArticle } from '../../../tests/corpora/article-edits.js';
import { wordChanges } from './word-changes.js';

const joined = (before: string, after: string, without: 'gone' | 'new'): string =>
  wordChanges(before, after)
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

const expectWhole = (before: string, after: string): void => {
  expect(joined(before, after, 'gone')).toBe(after);
  expect(joined(before, after, 'new')).toBe(before);
};

describe('the comparison of two revisions', () => {
  it('shows whole words, with the signs apart', () => {
    expect(wordChanges('Су жазда жеткілікті болады.', 'Су жазда жеткілікті болмайды!')).toEqual([
      { kind: 'same', text: 'Су жазда жеткілікті ' },
      { kind: 'gone', text: 'болады.' },
      { kind: 'new', text: 'болмайды!' },
    ]);
    expect(wordChanges('Цена 3,8 млн.', 'Цена 3,9 млн.')).toContainEqual({ kind: 'gone', text: '3,8' });
  });

  it('shows a rewritten phrase as one change', () => {
    expect(wordChanges('We ask for a lamp now.', 'We need two lamps now.').map(({ kind }) => kind)).toEqual([
      'same',
      'gone',
      'new',
      'same',
    ]);
  });

  it('shows nothing for nothing', () => {
    expect(wordChanges('', '')).toEqual([]);
    expect(wordChanges('', 'New.')).toEqual([{ kind: 'new', text: 'New.' }]);
  });

  it('gives back both texts to the letter, for edited paragraphs in three languages', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const { before, after } = editedArticle(seed, { anchors: 1 });
      before.forEach(({ text }, index) => {
        expectWhole(text, after[index]?.text ?? '');
      });
    }
  });

  it('gives back both texts to the letter, for random mixtures of words, signs and halves of letters', () => {
    const pieces = ['бұл', 'Это', 'the', ' ', '\u00a0', '\n', ',', '—', '8 600', 'й', '👍🏽', '\ud83d', 'don’t', '\u00ad', '...'];
    for (let seed = 0; seed < 300; seed += 1) {
      const text = (salt: number): string =>
        Array.from({ length: 1 + (seed % 30) }, (_, n) => pieces[(seed * 7_919 + n * n * 31 + n * (seed + salt)) % pieces.length]).join('');
      expectWhole(text(3), text(seed % 4));
    }
  });

  it('shows texts of 8,000 characters with too little in common as replaced whole', () => {
    const long = (language: string): string => {
      const paragraphs = ARTICLES.filter((article) => article.language === language).flatMap((article) => article.paragraphs);
      return paragraphs.join(' ').repeat(3).slice(0, 8_000);
    };
    expect(wordChanges(long('kk'), long('en'))).toEqual([
      { kind: 'gone', text: long('kk') },
      { kind: 'new', text: long('en') },
    ]);
  });
});
