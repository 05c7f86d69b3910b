import { describe, expect, it } from '@jest/globals';
import { preferredLocale } from './preferred-locale';

describe('the language of a first visit', () => {
  it('is the one read last time', () => {
    expect(preferredLocale({ cookie: 'a=1; kenes-locale=ru', 'accept-language': 'en' })).toBe('ru');
  });

  it('is else the one the browser likes best', () => {
    expect(preferredLocale({ 'accept-language': 'de, en-GB;q=0.6, ru-KZ;q=0.8' })).toBe('ru');
  });

  it('is Kazakh when nothing is known or the cookie is made up', () => {
    expect(preferredLocale({})).toBe('kk');
    expect(preferredLocale({ cookie: 'kenes-locale=xx', 'accept-language': 'fr, en;q=0' })).toBe('kk');
  });
});
