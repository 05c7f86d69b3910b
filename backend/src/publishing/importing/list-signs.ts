const ONE = '(?:\\p{Emoji_Presentation}|\\p{Extended_Pictographic}(?=\\uFE0F)|[✓✔✦➔➜➤►▶→])\\uFE0F?';

/** An emoji or a tick that stands where a list has its bullet. A single line that begins with one is no list. */
export const SIGN = new RegExp(`^\\s*${ONE}\\p{Emoji_Modifier}?\\s+(?=\\S)`, 'u');
const EACH = new RegExp(ONE, 'gu');

export const startsWithSign = (line: string): boolean => SIGN.test(line);

/** A row of emoji between two parts of a text. */
export const isSignRow = (line: string): boolean => (line.match(EACH)?.length ?? 0) > 1 && line.replace(EACH, '').trim() === '';
