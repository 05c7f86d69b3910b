import { text } from '../../../lib/form-state';
import { LOCALES, type Locale } from '../../../lib/locales';

type Texts<Empty> = Record<Locale, string | Empty>;

/** The fields of one kind by language; what is left empty becomes `empty`. */
export const inLanguages = <Empty>(data: FormData, kind: string, empty: Empty): Texts<Empty> => {
  const of = (language: Locale): string | Empty => text(data, `${kind}/${language}`).trim() || empty;
  const [kk, ru, en] = LOCALES.map(of) as [string | Empty, string | Empty, string | Empty];
  return { kk, ru, en };
};

/** Almaty has no summer time: its clock is five hours ahead all year. */
export const timeOf = (local: string): string | null => (local === '' ? null : `${local}:00+05:00`);

const ALMATY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Almaty', dateStyle: 'short', timeStyle: 'short' });
export const localTime = (at: string | null): string => (at === null ? '' : ALMATY.format(new Date(at)).replace(' ', 'T'));

/** 0, which no field takes, for what is no whole number. */
export const wholeOf = (typed: string): number => (/^\s*\d{1,6}\s*$/u.test(typed) ? Number(typed) : 0);
