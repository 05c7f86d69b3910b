const LETTERS: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    ә: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    ғ: 'g',
    д: 'd',
    е: 'e',
    ё: 'yo',
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'y',
    к: 'k',
    қ: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    ң: 'n',
  },
  ...{
    о: 'o',
    ө: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ұ: 'u',
    ү: 'u',
    ф: 'f',
    х: 'kh',
    һ: 'h',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: '',
    ы: 'y',
    і: 'i',
  },
  ...{ ь: '', э: 'e', ю: 'yu', я: 'ya' },
};

const capital = (latin: string): string => latin.charAt(0).toUpperCase() + latin.slice(1);

/** Kazakh Cyrillic in plain Latin letters, as the reference data does it for districts: readable, not official. */
export function transliterate(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => {
    const lower = letter.toLowerCase();
    const latin = LETTERS[lower];
    if (latin === undefined) return letter;
    return letter === lower ? latin : capital(latin);
  }).join('');
}

const UNIT_ENDING = /\s*(атындағы|атын\.?|ат\.)?\s*(а\.о|а\.ә|к\.ә|қ\.ә|қ)\s*\.?$/u;
const UNIT: Readonly<Record<string, string>> = {
  rural_okrug: 'rural okrug',
  village: 'village',
  settlement: 'settlement',
  town: 'town',
  city_district: 'city district',
};

/** The English name of a local unit, out of its Kazakh one: «Қараауыл а.о.» is "Karaauyl rural okrug". */
export const englishName = (nameKk: string, kind: string): string =>
  `${transliterate(nameKk.replace(UNIT_ENDING, '').trim())} ${UNIT[kind] ?? ''}`.trim();
