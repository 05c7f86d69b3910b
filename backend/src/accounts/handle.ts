import { invalidField } from '../platform/http/problem.js';
import { foldHandle } from '../text/fold.js';

export const HANDLE_MIN = 3;
export const HANDLE_MAX = 40;

const ALLOWED = /^[\p{L}\p{M}\p{Nd} ._-]+$/u;
const LETTER = /\p{L}/u;
const DIGITS = /\p{Nd}+/gu;

/** Names that would pass for the publication, its staff or an authority; in each language they are known by. */
const RESERVED_NAMES = [
  ...['Kenes', 'Кеңес', 'Кенес', 'admin', 'administrator', 'әкімші', 'администратор', 'moderator', 'модератор', 'moderation', 'модерация'],
  ...[
    'editor',
    'редактор',
    'редакция',
    'editorial',
    'редколлегия',
    'board',
    'алқа',
    'expert',
    'сарапшы',
    'эксперт',
    'guest',
    'қонақ',
    'гость',
  ],
  ...['support', 'қолдау', 'поддержка', 'help', 'көмек', 'помощь', 'system', 'жүйе', 'система', 'root', 'official', 'ресми', 'официально'],
  ...[
    'әкім',
    'аким',
    'akim',
    'әкімдік',
    'акимат',
    'akimat',
    'мәслихат',
    'маслихат',
    'maslikhat',
    'мәжіліс',
    'мажилис',
    'mazhilis',
    'сенат',
    'senate',
  ],
  ...[
    'президент',
    'president',
    'үкімет',
    'правительство',
    'government',
    'парламент',
    'parliament',
    'министр',
    'minister',
    'министрлік',
    'министерство',
  ],
  ...['депутат', 'deputy', 'полиция', 'police', 'прокурор', 'prosecutor', 'прокуратура', 'сот', 'суд', 'court', 'аноним', 'anonymous'],
];

const RESERVED: ReadonlySet<string> = new Set(RESERVED_NAMES.map(foldHandle));

/** A name with or without a number behind it: «Модератор 2» is reserved too. */
const isReserved = (handle: string): boolean => RESERVED.has(foldHandle(handle)) || RESERVED.has(foldHandle(handle.replace(DIGITS, '')));

export type Handle = { handle: string; folded: string };

/** One way to write a public name: composed letters, single spaces. */
export const tidyHandle = (text: string): Handle => {
  const handle = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return { handle, folded: foldHandle(handle) };
};

/** A public name a person may choose. @throws InvalidInput at /handle: too_small, too_big, letters, reserved */
export function admitHandle(text: string): Handle {
  const tidy = tidyHandle(text);
  const length = Array.from(tidy.handle).length;
  if (length < HANDLE_MIN) throw invalidField('/handle', 'too_small', `At least ${HANDLE_MIN} characters`, { minimum: HANDLE_MIN });
  if (length > HANDLE_MAX) throw invalidField('/handle', 'too_big', `At most ${HANDLE_MAX} characters`, { maximum: HANDLE_MAX });
  if (!ALLOWED.test(tidy.handle) || !LETTER.test(tidy.handle) || tidy.folded === '') {
    throw invalidField('/handle', 'letters', 'Use letters, digits, spaces and . _ - with at least one letter');
  }
  if (isReserved(tidy.handle)) throw invalidField('/handle', 'reserved', 'This name would be taken for staff or an authority');
  return tidy;
}
