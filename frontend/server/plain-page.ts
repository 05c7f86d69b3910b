import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { LOCALES, type Locale } from '../lib/locales.ts';

type Words = Record<'notFound' | 'notFoundNext' | 'failed' | 'failedNext' | 'home', string>;

const wordsOf = (locale: Locale): Words =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../messages', locale, 'errors.json'), 'utf8')) as Words;

const WORDS = Object.fromEntries(LOCALES.map((locale) => [locale, wordsOf(locale)])) as Record<Locale, Words>;

function plainPage(locale: Locale, status: number): string {
  const words = WORDS[locale];
  const [title, next] = status < 500 ? [words.notFound, words.notFoundNext] : [words.failed, words.failedNext];
  return `<noscript><link rel="stylesheet" href="/plain.css"><h1>${title}</h1><p>${next}</p><p><a href="/${locale}">${words.home}</a></p></noscript>`;
}

/**
 * A page that calls notFound() or throws reaches the browser as an empty document which Next's script fills in. Without
 * JavaScript it would stay empty, so the same sentences are put behind it. Call before Next writes.
 */
export function addPlainPage(response: ServerResponse, locale: Locale): void {
  const end = response.end.bind(response);
  response.end = ((...given: Parameters<typeof end>) => {
    const isPage = String(response.getHeader('content-type') ?? '').startsWith('text/html');
    if (isPage && response.statusCode >= 400) response.write(plainPage(locale, response.statusCode));
    return end(...given);
  }) as typeof response.end;
}
