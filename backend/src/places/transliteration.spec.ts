import { describe, expect, it } from '@jest/globals';
import { englishName, transliterate } from './transliteration.js';

describe('English names of places', () => {
  it('writes every Kazakh letter in plain Latin', () => {
    expect(transliterate('Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі')).toBe('Aa Gg Kk Nn Oo Uu Uu Hh Ii');
    expect(transliterate('Жаңаарқа')).toBe('Zhanaarka');
  });
  it('names the unit in words instead of the abbreviation', () => {
    expect(englishName('Қараауыл а.о.', 'rural_okrug')).toBe('Karaauyl rural okrug');
    expect(englishName('Бурыл а.о .', 'rural_okrug')).toBe('Buryl rural okrug');
    expect(englishName('Аягөз қ.ә.', 'town')).toBe('Ayagoz town');
    expect(englishName('Семей қ.', 'town')).toBe('Semey town');
  });
  it('leaves out "named after"', () => {
    expect(englishName('Балуан Шолақ атын.а.о.', 'rural_okrug')).toBe('Baluan Sholak rural okrug');
    expect(englishName('Омар Шипин атындағы а.о.', 'rural_okrug')).toBe('Omar Shipin rural okrug');
    expect(englishName('Темір Масин ат.а.о.', 'rural_okrug')).toBe('Temir Masin rural okrug');
  });
});
