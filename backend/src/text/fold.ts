import unhomoglyph from 'unhomoglyph';

const MARKS = /\p{Mark}+/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const KAZAKH: Readonly<Record<string, string>> = { ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ё: 'е' };

/** Folds for search: case, width, marks and the Kazakh letters that phone keyboards lack, so «Қостанай» is found by "костанай". */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/[әғқңөұүһіё]/gu, (letter) => KAZAKH[letter] ?? letter)
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Folds a public name so that look-alikes meet: case, width, confusable letters, separators. @see Unicode TR 39 */
export function foldHandle(handle: string): string {
  const plain = handle.normalize('NFKC').replace(INVISIBLE, '').toLowerCase();
  return unhomoglyph(plain)
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[\s._-]+/gu, '');
}
