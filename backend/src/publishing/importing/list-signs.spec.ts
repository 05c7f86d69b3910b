import { describe, expect, it } from '@jest/globals';
import { isSignRow } from './list-signs.js';
import { previewNewsletter } from './preview.js';

const kindsOf = async (text: string): Promise<string[]> => {
  const preview = await previewNewsletter(new TextEncoder().encode(text), 'a.txt');
  return preview.articles.flatMap(({ blocks }) => blocks.map(({ kind }) => kind));
};
const TITLE = 'Кто чинит мост\n\nМост стоит между двумя сёлами, и каждое считает его чужим.\n\n';

describe('emoji in a text', () => {
  it('make a list when they open several lines', async () => {
    expect(await kindsOf(`${TITLE}✅ Первый шаг сделан.\n☎️ Второй шаг за районом.\n\nМы вернёмся через месяц.`)).toEqual([
      'paragraph',
      'list',
      'paragraph',
    ]);
  });
  it('make no list when they open one line', async () => {
    expect(await kindsOf(`${TITLE}📌 Собрание будет в субботу, в школе.`)).toEqual(['paragraph', 'paragraph']);
  });
  it('divide when nothing else stands in the line', () => {
    expect([isSignRow('🔹🔹🔹'), isSignRow('🔹 🔹'), isSignRow('🔹'), isSignRow('🔹 да 🔹'), isSignRow('22')]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
