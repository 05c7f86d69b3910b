// How Kazakh is typed with Latin letters, longest first. English goes the same way, which does no harm: both sides do.
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/shch/gu, 'ш'],
  [/sh/gu, 'ш'],
  [/zh|j/gu, 'ж'],
  [/ch/gu, 'ч'],
  [/kh|x|h/gu, 'х'],
  [/gh/gu, 'г'],
  [/ts/gu, 'ц'],
  [/ya/gu, 'иа'],
  [/yu/gu, 'иу'],
];
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('abcdefgiklmnopqrstuvwyz', (letter, index) => [letter, Array.from('абсдефгиклмнопкрстуууиз')[index] ?? '']),
);
const CYRILLIC: Readonly<Record<string, string>> = { ы: 'и', й: 'и', я: 'иа', ю: 'иу', э: 'е', щ: 'ш', ъ: '', ь: '' };

/** The bare sounds of a folded word, the same for "qoqysty", «қоқысты» and «кокысты». Doubled letters are one. */
export function skeletonOf(word: string): string {
  const isLatin = /[a-z]/u.test(word);
  const joined = isLatin ? LATIN.reduce((text, [pattern, sound]) => text.replace(pattern, sound), word) : word;
  return joined
    .replace(/[a-z]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/[ыйяюэщъь]/gu, (letter) => CYRILLIC[letter] ?? letter)
    .replace(/(.)\1+/gu, '$1');
}
