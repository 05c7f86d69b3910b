import type { Warning } from './draft.js';
export type Decoded = { text: string; warnings: Warning[] };

const LOWER = /[а-яёәғқңөұүһі]/u;
// KZ-1048 puts Kazakh letters where windows-1251 has Serbian, Macedonian and Ukrainian ones.
const KZ_1048: Record<string, string> = {
  Ќ: 'Қ',
  Џ: 'Һ',
  ќ: 'қ',
  џ: 'һ',
  Ў: 'Ұ',
  ў: 'ұ',
  Ј: 'Ә',
  Ґ: 'Ө',
  Є: 'Ғ',
  Ї: 'Ү',
  ґ: 'ө',
  є: 'ғ',
  ј: 'ә',
  Ѕ: 'Ң',
  ѕ: 'ң',
  ї: 'ү',
};
const LEGACY = ['windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic', 'windows-1252'] as const;
const MAX_BROKEN = 0.01;

/**
 * Text of bytes in UTF-8, UTF-16 or an older Cyrillic or Western encoding. The encoding is chosen by what makes
 * plausible words; `declared` (from a mail or a page) is believed when the bytes are not UTF-8.
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), warnings: [] };
  try {
    return repaired(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return older(bytes, declared);
  }
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4000);
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 2 || bytes.length % 2 === 1) return null;
  // In UTF-16 the high byte of a Latin, Cyrillic or punctuation character is 00, 04 or 20.
  const high = (offset: number): number => {
    let count = 0;
    for (let at = offset; at < pairs * 2; at += 2) if ([0x00, 0x04, 0x20].includes(sample[at] ?? 1)) count += 1;
    return count / pairs;
  };
  const [even, odd] = [high(0), high(1)];
  const zeros = sample.includes(0);
  if (zeros && odd > 0.95 && even < 0.5) return 'utf-16le';
  if (zeros && even > 0.95 && odd < 0.5) return 'utf-16be';
  return null;
}

function older(bytes: Uint8Array, declared?: string): Decoded {
  const broken = new TextDecoder('utf-8').decode(bytes);
  const marks = broken.match(/\uFFFD/gu)?.length ?? 0;
  if (marks / Math.max(1, broken.length) < MAX_BROKEN && /[^\x00-\x7F\uFFFD]/u.test(broken)) {
    return { text: broken, warnings: ['damaged-characters'] };
  }
  const named = declared && LEGACY.find((label) => label === labelOf(declared));
  const candidates = named ? [named] : LEGACY;
  const texts = candidates.map((label) => new TextDecoder(label).decode(bytes));
  const best = texts.reduce((one, other) => (plausibility(other) > plausibility(one) ? other : one));
  return { text: kazakhVariant(best), warnings: ['old-encoding'] };
}

function labelOf(declared: string): string | null {
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return null;
  }
}

/** How much a text looks like words: small letters after letters count for it, odd signs and capitals inside words against. */
function plausibility(text: string): number {
  const sample = Array.from(text.slice(0, 20_000));
  let score = 0;
  for (const [index, letter] of sample.entries()) {
    if (letter < '\u0080') continue;
    const previous = sample[index - 1] ?? ' ';
    if (LOWER.test(letter)) score += /\p{Lu}{2}/u.test(previous + (sample[index - 2] ?? '')) ? -1 : 2;
    else if (/\p{L}/u.test(letter)) score += /\p{Ll}/u.test(previous) ? -3 : /[А-ЯЁ]/u.test(letter) ? 1 : 0;
    else if (!/[«»“”„‘’–—…№·•°§©\u00A0\u00AD]/u.test(letter)) score -= 3;
  }
  return score;
}

function kazakhVariant(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const odd = text.match(/[ЌЏќџЎўЈҐЄЇґєјЅѕї]/gu)?.length ?? 0;
  if (odd / Math.max(1, letters) < 0.02) return text;
  return text.replace(/[ЌЏќџЎўЈҐЄЇґєјЅѕї]/gu, (letter) => KZ_1048[letter] ?? letter);
}

/** UTF-8 that was once read as windows-1251 and saved so («РђСѓС‹Р»») is turned back. */
function repaired(text: string): Decoded {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const pairs = text.match(/[РСТУ][\u0080-\u00BF\u0402-\u045F\u2010-\u2122\u0490\u0491]/gu)?.length ?? 0;
  if (cyrillic < 20 || pairs / cyrillic < 0.4) return { text, warnings: [] };
  const table = new Map(
    Array.from(new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))).map((letter, byte) => [
      letter,
      byte,
    ]),
  );
  const codes = Array.from(text).map((letter) => table.get(letter) ?? -1);
  try {
    if (codes.includes(-1)) return { text, warnings: [] };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(codes)), warnings: ['repaired-encoding'] };
  } catch {
    return { text, warnings: [] };
  }
}
