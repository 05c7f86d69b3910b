import { at } from './at.js';
import { describe, expect, it } from '@jest/globals';
import { ARTICLES, editedArticle, EDITS } from '../../../tests/corpora/article-edits.js';
import { editBySeed, type Edits } from '../../../tests/corpora/edited-article.js';
import { verdict } from '../../../tests/corpora/truth.js';
import { findPassages, passageAt, type Block, type Found } from './passages.js';
import { SentenceOrigins } from './sentence-origins.js';
import { textOf } from './sentences.js';

const WATER = 'Трубы уже привезли. Аким обещал, что счётчики установят бесплатно до 20 апреля. Зал поддержал его.';

const OFTEN: Readonly<Record<string, number>> = {
  ...{ replaceByAlikeElsewhere: 5, rewriteParagraph: 3 },
  ...{ reuseId: 2, duplicateParagraph: 2, deleteSentence: 2, splitParagraph: 2 },
};
/** The edits that lead a matcher astray, made more often than editors make them. */
const REPLACING: Edits = Object.fromEntries(
  Object.entries(EDITS).map(([name, [edit, weight]]) => [name, [edit, weight * (OFTEN[name] ?? 1)] as const]),
);

/** Quotes some words of the first text and says what became of them. */
function after(quote: string, before: readonly Block[], now: readonly Block[]): string {
  const block = at(
    before.filter(({ text }) => text.includes(quote)),
    0,
  );
  const start = block.text.indexOf(quote);
  const [found] = findPassages([passageAt(block, start, start + quote.length)], { before, after: now });
  return shown(found ?? { outcome: 'orphaned' }, now);
}

function shown(found: Found, now: readonly Block[]): string {
  if (found.outcome === 'orphaned') return 'orphaned';
  const text = now.find(({ id }) => id === found.blockId)?.text.slice(found.start, found.end);
  return `${found.outcome} in ${found.blockId}: ${text ?? ''}`;
}

const afterEdit = (quote: string, edit: (text: string) => string): string =>
  after(quote, [{ id: 'a', text: WATER }], [{ id: 'a', text: edit(WATER) }]);

describe('a quote after the article was edited', () => {
  it('stores the words with 32 characters of context either side', () => {
    const start = WATER.indexOf('счётчики');
    expect(passageAt({ id: 'a', text: WATER }, start, start + 8)).toEqual({
      blockId: 'a',
      exact: 'счётчики',
      before: ' уже привезли. Аким обещал, что ',
      after: ' установят бесплатно до 20 апрел',
    });
  });

  it('is kept when nothing changed', () => {
    expect(afterEdit('счётчики установят', (text) => text)).toBe('kept in a: счётчики установят');
  });

  it('is kept when a sentence came before it', () => {
    expect(afterEdit('Зал поддержал его.', (text) => `Сход шёл долго. ${text}`)).toBe('kept in a: Зал поддержал его.');
  });

  it('is kept when only quotation marks, spaces, soft hyphens or the encoding of letters changed', () => {
    const before = [{ id: 'a', text: 'Жиын «Су жолы» серіктестігін таңдады, бағасы 412 миллион. Ол тойға жетеді.' }];
    const now = [
      {
        id: 'a',
        text: at(before, 0)
          .text.normalize('NFD')
          .replace('«', '“')
          .replace('»', '”')
          .replace('412 ', '412\u00a0')
          .replace('таң', 'таң\u00ad'),
      },
    ];
    expect(after('«Су жолы» серіктестігін', before, now)).toBe(`kept in a: ${'“Су жолы” серіктестігін'.normalize('NFD')}`);
  });

  it('moves with its paragraph, also when that gets another name or joins its neighbour', () => {
    const before = [
      { id: 'a', text: 'Жайылым кімдікі? Жиынға 174 адам қатысты.' },
      { id: 'b', text: 'Округте 8 600 гектар жайылым бар. Сондықтан шөп ерте таусылады.' },
    ];
    expect(
      after(
        'шөп ерте таусылады',
        before,
        [at(before, 1), at(before, 0)].map(({ text }, n) => ({ id: `n${n}`, text })),
      ),
    ).toBe('moved in n0: шөп ерте таусылады');
    expect(after('шөп ерте таусылады', before, [{ id: 'a', text: `${at(before, 0).text} ${at(before, 1).text}` }])).toBe(
      'moved in a: шөп ерте таусылады',
    );
  });

  it('moves over a corrected slip', () => {
    const before = [{ id: 'a', text: 'The council will puublish every answer. Nobody objected to that.' }];
    const now = [{ id: 'a', text: 'The council will publish every answer. Nobody objected to that.' }];
    expect(after('will puublish every', before, now)).toBe('moved in a: will publish every');
  });

  it.each([
    ['a denial came into it', 'счётчики установят', 'счётчики установят', 'счётчики не установят'],
    ['a denial came right beside it', 'установят бесплатно', 'установят', 'не установят'],
    ['its number changed', 'до 20 апреля', '20', '25'],
    ['a word was replaced, which may say the contrary', 'Аким обещал, что счётчики установят бесплатно', 'обещал', 'отказался'],
    ['its sentence is gone', 'Зал поддержал его.', ' Зал поддержал его.', ''],
  ])('is orphaned when %s', (_, quote, from, to) => {
    expect(afterEdit(quote, (text) => text.replace(from, to))).toBe('orphaned');
  });

  it.each([
    ['жұмыс істейді', 'жұмыс істемейді'],
    ['ол ертең барады', 'ол ертең бармады'],
    ['бұл әділдік емес', 'бұл әділдік'],
  ])('is orphaned when a Kazakh verb or noun denies: %s', (from, to) => {
    const text = (words: string): Block[] => [
      { id: 'a', text: `Мұнда екі құдық бар. Тұрғындар айтқандай ${words}. Су жазда жеткілікті болады.` },
    ];
    expect(after(from, text(from), text(to))).toBe('orphaned');
  });

  it('is not taken for the same words of another paragraph', () => {
    const before = [
      { id: 'a', text: 'В селе Каратал 64 ямы. Карту участка проверили два человека.' },
      { id: 'b', text: 'В селе Бестерек 47 ям. Карту участка проверили два человека.' },
    ];
    expect(after('Карту участка проверили', before, [at(before, 1)])).toBe('orphaned');
    expect(after('Карту участка проверили', before, [at(before, 1), { ...at(before, 0), id: 'n' }])).toBe(
      'moved in n: Карту участка проверили',
    );
  });

  it('is not taken for a short sentence alone, though its own paragraph is gone', () => {
    const before = [
      { id: 'a', text: 'What does it cost? The district adds 1,150,000 tenge a year. That is less than one shelter.' },
      { id: 'b', text: 'The bus left at noon.' },
    ];
    const now = [
      at(before, 1),
      { id: 'n', text: 'What does it cost?' },
      { id: 'm', text: 'The carrier pays for it from the fares alone.' },
    ];
    expect(after('does it cost', before, now)).toBe('orphaned');
    const split = [
      { id: 'a', text: 'What does it cost?' },
      { id: 'n', text: at(before, 0).text.slice(19) },
    ];
    expect(after('less than one shelter', before, split)).toBe('moved in n: less than one shelter');
  });

  it('goes with a whole copy of its paragraph rather than stay where little is left of it', () => {
    const bus = 'Before the change, the bus left at 13:40. Lessons ended at 13:45. Thirty-two children then waited for an hour, or walked.';
    const before = [{ id: 'a', text: bus }];
    const rewritten = 'Before the change, the bus left at 15:10. Lessons ended at 13:45. Nobody complained, since most parents drove.';
    const now = [
      { id: 'a', text: rewritten },
      { id: 'n', text: bus },
    ];
    expect(after('the change', before, now)).toBe('moved in n: the change');
    const corrected = [
      { id: 'a', text: bus.replace('13:40', '13:35') },
      { id: 'n', text: bus },
    ];
    expect(after('Lessons ended at 13:45.', before, corrected)).toBe('kept in a: Lessons ended at 13:45.');
  });

  it('is not taken for its twin at the end of another paragraph because the next one is the same', () => {
    const next = { id: 'c', text: 'We counted a hole when it was deeper than five centimetres. So the standard says.' };
    const before = [
      { id: 'a', text: 'On the first stretch we found 64 holes. The mean depth is 9. Two people checked the map.' },
      { id: 'b', text: 'On the third stretch we found 47 holes. The mean depth is 8. Two people checked the map.' },
      next,
    ];
    const now = [{ id: 'a', text: at(before, 0).text.replace('is 9', 'is 13') }, next];
    const place = at(before, 1).text.indexOf('Two people');
    const passage = passageAt(at(before, 1), place, place + 24);
    expect(findPassages([passage], { before, after: now })).toEqual([{ outcome: 'orphaned' }]);
  });

  it('is orphaned when it never stood where it says', () => {
    const passage = { blockId: 'a', exact: 'Колонка', before: '', after: ' у школы' };
    const texts = { before: [{ id: 'a', text: WATER }], after: [{ id: 'a', text: `Колонка у школы. ${WATER}` }] };
    expect(findPassages([passage, { ...passage, blockId: 'z' }], texts)).toEqual([{ outcome: 'orphaned' }, { outcome: 'orphaned' }]);
  });
});

describe('quotes over random edits', () => {
  // Seen to fail: with the first version, which compared only exact sentences with exact ones, a corrected slip made twins of two.
  it('are right in 95 of 100 and never wrong, 40 articles of 50 quotes', () => {
    const count = { right: 0, missed: 0, wrong: 0, unjudged: 0 };
    for (let seed = 0; seed < 40; seed += 1) {
      const article = editedArticle(seed, { anchors: 50 });
      const found = findPassages(
        article.anchors.map(({ passage }) => passage),
        article,
      );
      article.anchors.forEach(({ truth }, index) => (count[verdict(at(found, index), truth)] += 1));
    }
    expect(count.wrong).toBe(0);
    expect(count.right / (count.right + count.missed)).toBeGreaterThan(0.95);
  });

  // Each of these was seen to fail: they are those of 4,000 articles, edited mostly by such hands, in which a quote was placed wrong.
  it.each([660, 933, 957, 1_529, 1_685, 1_991, 2_459, 2_531, 3_597, 4_185])(
    'are never wrong where paragraphs are replaced by others much like them: article %i',
    (seed) => {
      const { anchors, ...texts } = editBySeed(ARTICLES, REPLACING, seed, { anchors: 200 });
      const found = findPassages(
        anchors.map(({ passage }) => passage),
        texts,
      );
      expect(anchors.filter(({ truth }, index) => verdict(at(found, index), truth) === 'wrong')).toEqual([]);
    },
  );
});

/** A text whose every sentence is much like its neighbours, and changed. */
const hard = (sentences: number, word: string): Block[] => [
  {
    id: 'a',
    text: Array.from({ length: sentences }, (_, n) => `The road ${n % 97} of ${n % 89} was ${word} ${n} by the people of ${n % 83}.`).join(
      ' ',
    ),
  },
];

describe('the work of finding quotes', () => {
  const stepsFor = (sentences: number): number =>
    new SentenceOrigins(textOf(hard(sentences, 'built')), textOf(hard(sentences, 'mended'))).steps.compared;

  it('grows with the text and not faster: at most 1,500 comparisons a word', () => {
    const [small, large] = [stepsFor(500), stepsFor(4_000)];
    expect(small).toBeGreaterThan(500);
    expect(large).toBeLessThan(8 * 1.3 * small);
    expect(large).toBeLessThan(1_500 * 2 * 4_000 * 12);
  });

  it('stays bounded for one endless sentence', () => {
    const endless = (word: string): Block[] => [{ id: 'a', text: `${word} `.repeat(200_000) }];
    expect(new SentenceOrigins(textOf(endless('a')), textOf(endless('b'))).steps.compared).toBeLessThan(1_000_000);
  });
});
