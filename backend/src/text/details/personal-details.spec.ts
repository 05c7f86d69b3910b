import { describe, expect, it } from '@jest/globals';
import { ADDRESS_TEXTS, PHONE_TEXTS } from '../../../../tests/corpora/personal-details.js';
import { tokensOf } from '../tokens.js';
import { addressesIn } from './addresses.js';
import { personalDetails } from './personal-details.js';
import { phonesIn } from './phones.js';

const found = (text: string): string[] => personalDetails(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe.each([
  ['phone', PHONE_TEXTS],
  ['address', ADDRESS_TEXTS],
] as const)('a %s in a text', (kind, { holding, free }) => {
  it.each(['kk', 'ru', 'en'] as const)('is found where somebody else has marked it: %s', (language) => {
    const own = holding.filter((text) => text.language === language);
    const missed = own.filter(({ text, details }) => {
      const places = personalDetails(text).filter((detail) => detail.kind === kind);
      return !details.every(({ start, end }) => places.some((place) => place.start < end && place.end > start));
    });
    expect(missed.map(({ text }) => text).slice(Math.floor(own.length / 20))).toEqual([]);
  });

  it.each(['kk', 'ru', 'en'] as const)('is not seen in laws, budgets, dates and the numbers of institutions: %s', (language) => {
    const flagged = free.filter((text) => text.language === language && personalDetails(text.text).length > 0);
    expect(flagged.map(({ text }) => text)).toEqual([]);
  });
});

it.each([
  ['Позвоните ему: 8️⃣7️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣1️⃣2️⃣', 'phone: 8️⃣7️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣1️⃣2️⃣'],
  ['его номер восемь-семьсот-ноль три нуля ноль двенадцать', 'phone: восемь-семьсот-ноль три нуля ноль двенадцать'],
  ['сегіз жеті жүз бір үш жүз қырық бес алпыс жеті сексен тоғыз', 'phone: сегіз жеті жүз бір үш жүз қырық бес алпыс жеті сексен тоғыз'],
  ['call eight seven zero seven double zero one two three four five', 'phone: eight seven zero seven double zero one two three four five'],
  ['Домашний телефон 5-12-34, Айгуль', 'phone: 5-12-34'],
  ['она живёт на абая 12 кв 5', 'address: абая 12 кв 5'],
  ['Наша соседка с улицы 8 Марта 15 не спит', 'address: улицы 8 Марта 15'],
  ['Мекен-жайы: Сәтбаев көшесі, №12 үй', 'address: Сәтбаев көшесі, №12 үй'],
  ['Соғыңыз: 8 жетi жуз нол нол нол нол нол он тогыз', 'phone: 8 жетi жуз нол нол нол нол нол он тогыз'],
  ['Живёт на Мира, 15, второй этаж', 'address: на Мира, 15'],
  ['She lives in apartment 45, building 12, Abay Street.', 'address: apartment 45, building 12, Abay Street'],
  ['She stays at flat 7, 14 Satpaev Street.', 'address: flat 7, 14 Satpaev Street'],
])('disguises are seen through: %s', (text, expected) => {
  expect(found(text).join()).toContain(expected);
});

it.each([
  'В 2024 году 87 012 345 678 тенге ушло на дороги',
  'Счёт KZ12 3456 7890 1234 5678',
  'По адресу ул. Мира, 12 не горит фонарь',
  'Ул. Абая закрыта с 12 по 15 мая',
  'Абай көшесінде 12 үй бар',
  'From 12 May Abay Street is closed',
  'За 2019-2024 годы построили 12 школ и сдали 60 квартир, 5 домов',
  'Тұрмаса, Заңның 39-3-бабын оқыңыз',
  'A village is spelled in a new way, a street gets its third name',
  'Кітапхана Мира көшесі, 5-үйде орналасқан',
  'Координаты ямы: 71.4304,51.1282',
])('nobody is given away: %s', (text) => {
  expect(found(text)).toEqual([]);
});

it('finds a number in capitals, in parts and twice', () => {
  expect(found('МОЙ СОСЕД 8 700 000 00 12 ИЛИ 8 700 000 00 13')).toEqual(['phone: 8 700 000 00 12', 'phone: 8 700 000 00 13']);
});

describe('a text meant to keep the search busy', () => {
  const LENGTH = 8_000;
  // Reads of tokens are counted, not time. Quadratic search would read four times as much in a text twice as long.
  const readsOf = (text: string): number => {
    let reads = 0;
    const counted = new Proxy(tokensOf(text), {
      get: (tokens, key, receiver): unknown => {
        reads += 1;
        return Reflect.get(tokens, key, receiver);
      },
    });
    phonesIn(counted);
    addressesIn(counted);
    return reads;
  };

  it.each(['8 ', '8 7', '7 0 0 ', '+', 'ноль ', '8-7OO-', 'ул. Абая 12-5 ', 'ул ', 'дом 5 ', 'А', '1-', 'кв. 5, ', 'о', '( ', 'жүз '])(
    'costs no more for each letter than a short one: "%s"',
    (piece) => {
      const [half, whole] = [LENGTH / 2, LENGTH].map((length) => readsOf(piece.repeat(length).slice(0, length)));
      expect(whole).toBeLessThan(2.2 * (half ?? 0) + 200);
      expect(whole).toBeLessThan(300 * LENGTH);
    },
  );
});
