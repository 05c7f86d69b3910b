import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = join(process.cwd(), 'frontend');
const LOCALES = ['kk', 'ru', 'en'] as const;
const PLURALS: Readonly<Record<(typeof LOCALES)[number], string[]>> = {
  kk: ['one', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  en: ['one', 'other'],
};

function flatten(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => flatten(inner, path === '' ? key : `${path}.${key}`));
}

const namesOf = (locale: string): string[] => readdirSync(join(ROOT, 'messages', locale)).sort();
const read = (locale: string, name: string): Map<string, string> =>
  new Map(flatten(JSON.parse(readFileSync(join(ROOT, 'messages', locale, name), 'utf8'))));

const argumentsOf = (message: string): string[] =>
  [
    ...new Set(
      [...message.matchAll(/(?<!(?:zero|one|two|few|many|other|kk|ru|en|=\d+) )\{\s*(\w+)\s*[,}]/gu)].map(([, name = '']) => name),
    ),
  ].sort();
const pluralsOf = (message: string): string[][] =>
  [...message.matchAll(/\{\w+, plural,((?:\s*\w+ \{[^{}]*\})+)\}/gu)].map(([, forms = '']) =>
    [...forms.matchAll(/(\w+) \{/gu)].map(([, form = '']) => form),
  );

const files = namesOf('kk');

describe('messages', () => {
  it('have the same areas in the three languages', () => {
    expect(namesOf('ru')).toEqual(files);
    expect(namesOf('en')).toEqual(files);
  });

  it.each(files)('say the same things in the three languages: %s', (file) => {
    const english = read('en', file);
    for (const locale of LOCALES) {
      const own = read(locale, file);
      expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
      for (const [key, message] of own) {
        expect({ key, names: argumentsOf(message) }).toEqual({ key, names: argumentsOf(english.get(key) ?? '') });
      }
    }
  });

  it.each(LOCALES)('have every plural form of their language: %s', (locale) => {
    const found = files.flatMap((file) => [...read(locale, file).values()].flatMap(pluralsOf));
    expect(found.length).toBeGreaterThan(0);
    for (const forms of found) expect(forms).toEqual(PLURALS[locale]);
  });

  it('exist for every literal key that a page asks for', () => {
    const known = new Set(files.flatMap((file) => [...read('en', file).keys()].map((key) => `${file.replace('.json', '')}.${key}`)));
    const sources = globSync('{app,components,lib}/**/*.{ts,tsx}', { cwd: ROOT });
    const asked = sources.flatMap((source) => {
      const code = readFileSync(join(ROOT, source), 'utf8');
      const spaces = new Set([...code.matchAll(/(?:getTranslations\(|namespace: )'([\w.-]+)'/gu)].map(([, name = '']) => name));
      const keys = [...code.matchAll(/\bt(?:\.rich)?\('([\w.-]+)'/gu)].map(([, key = '']) => key);
      return keys.map((key) => ({ source, key, isKnown: [...spaces].some((space) => known.has(`${space}.${key}`)) }));
    });
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter(({ isKnown }) => !isKnown)).toEqual([]);
  });
});
