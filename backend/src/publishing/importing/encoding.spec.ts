import { describe, expect, it } from '@jest/globals';
import { decode } from './encoding.js';

const RUSSIAN = 'Бюджет сельского округа помещается на одной странице. «Кто решает?» — спросили мы.';
const KAZAKH = 'Ауылдық округтің бюджеті бір бетке сыяды. Әкім нені шеше алады? Өңір, ғылым, үстел, ұл, һәм Қазақстан.';

/** Bytes of a text in an encoding of one byte a letter, with other letters put in place of some. */
function encode(text: string, label: string, instead: Record<string, string> = {}): Uint8Array {
  const table = new Map(
    Array.from(new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))).map((letter, byte) => [letter, byte]),
  );
  return Uint8Array.from(Array.from(text), (letter) => table.get(instead[letter] ?? letter) ?? 0x3f);
}
const utf16 = (text: string, swap: boolean, mark: boolean): Uint8Array => {
  const buffer = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return Uint8Array.from(swap ? buffer.swap16() : buffer);
};

describe('the letters of a file', () => {
  it('are read from UTF-8 and UTF-16, with and without a mark', () => {
    expect(decode(new TextEncoder().encode(`\uFEFF${KAZAKH}`)).text).toBe(KAZAKH);
    for (const swap of [true, false]) for (const mark of [true, false]) expect(decode(utf16(KAZAKH, swap, mark)).text).toBe(KAZAKH);
  });
  it.each(['windows-1251', 'koi8-r', 'ibm866'])('are read from %s', (label) => {
    const text = label === 'windows-1251' ? RUSSIAN : RUSSIAN.replace(/[«»—]/gu, '-');
    expect(decode(encode(text, label))).toEqual({ text, warnings: ['old-encoding'] });
  });
  it('are read from the Kazakh variant of windows-1251', () => {
    const instead = { Қ: 'Ќ', қ: 'ќ', ұ: 'ў', Ә: 'Ј', ә: 'ј', Ө: 'Ґ', ө: 'ґ', ғ: 'є', ң: 'ѕ', ү: 'ї', һ: 'џ' };
    expect(decode(encode(KAZAKH, 'windows-1251', instead)).text).toBe(KAZAKH);
  });
  it('are repaired when UTF-8 was once read as windows-1251', () => {
    const spoilt = new TextDecoder('windows-1251').decode(new TextEncoder().encode(RUSSIAN));
    expect(decode(new TextEncoder().encode(spoilt))).toEqual({ text: RUSSIAN, warnings: ['repaired-encoding'] });
  });
  it('stay readable when a few bytes are damaged', () => {
    const bytes = new TextEncoder().encode(RUSSIAN.repeat(3));
    bytes[40] = 0xff;
    expect(decode(bytes).warnings).toEqual(['damaged-characters']);
  });
});
