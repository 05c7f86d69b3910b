import { describe, expect, it } from '@jest/globals';
import { languageOf } from './language.js';

describe('the language of a text', () => {
  it('knows Kazakh by its own letters', () => {
    expect(languageOf('Жиналыста бюджетті көрсетпейді, тек оқып береді.', 'en')).toBe('kk');
  });
  it('knows Russian, also when a Kazakh name stands in it', () => {
    expect(languageOf('Наш аким Әсет обещал починить дорогу до школы ещё весной этого года.', 'kk')).toBe('ru');
  });
  it('knows English, also with a Kazakh term in brackets', () => {
    expect(languageOf('The assembly (жиналыс) may say no to the draft budget of the okrug.', 'kk')).toBe('en');
  });
  it('takes the language of the page when there is no letter', () => {
    expect(languageOf('👍 2026', 'kk')).toBe('kk');
  });
});
