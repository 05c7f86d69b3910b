import { describe, expect, it } from '@jest/globals';
import { COMMENT_PAIRS } from '../../../tests/corpora/comment-pairs.js';
import type { Language } from './language.js';
import { languagesIn, writtenIn } from './languages-in.js';

const sharesOf = (text: string): Partial<Record<Language, number>> =>
  Object.fromEntries(languagesIn(text).map(({ language, share }) => [language, share]));

describe('the languages of a text', () => {
  it.each(['kk', 'ru', 'en'] as const)('is one when a citizen writes in one: %s', (language) => {
    const { same, different } = COMMENT_PAIRS[language];
    const texts = [...same, ...different].flatMap(([, first, second]) => [first, second]);
    const wrong = texts.filter((text) => writtenIn(text, 'en') !== language);
    expect(wrong.slice(Math.floor(texts.length / 20))).toEqual([]);
  });

  it.each([
    ['Жолды жөндеу керек, потому что дети ходят по грязи.', ['kk', 'ru']],
    ['Біздің ауылда су жоқ. У нас нет воды уже третий месяц. Әкім жауап бермейді.', ['kk', 'ru']],
    ['The road is broken. Дорогу сломали и не чинят.', ['en', 'ru']],
    ['Мен считаю что дорогу надо чинить бірінші кезекте', ['kk', 'ru']],
    ['Су тарифі қымбат. Water is too expensive for us. Платить нечем, пенсия маленькая.', ['en', 'kk', 'ru']],
  ])('are all named, and the text is mixed: %s', (text, languages) => {
    expect(
      languagesIn(text)
        .map(({ language }) => language)
        .sort(),
    ).toEqual(languages);
    expect(writtenIn(text, 'kk')).toBe('mixed');
  });

  it.each([
    ['Наш аким Әсет обещал починить дорогу до школы ещё весной этого года.', 'ru'],
    ['The assembly (жиналыс) may say no to the draft budget of the okrug.', 'en'],
    ['Қоқысты аптасына екі рет шығару керек, WhatsApp тобына жаздық.', 'kk'],
    ['Auylda su zhoq, zhol nashar.', 'kk'],
  ] as const)('is still one with a name or a term of another: %s', (text, language) => {
    expect(writtenIn(text, 'en')).toBe(language);
  });

  it('have shares that make a whole, most first', () => {
    const { ru = 0, kk = 0 } = sharesOf('Дорогу обещали починить ещё весной этого года. Жол әлі жөнделген жоқ.');
    expect(ru).toBeGreaterThan(kk);
    expect(ru + kk).toBeCloseTo(1);
  });

  it('are none in a text without letters', () => {
    expect(languagesIn('👍 2026')).toEqual([]);
    expect(writtenIn('👍 2026', 'kk')).toBe('kk');
  });
});
