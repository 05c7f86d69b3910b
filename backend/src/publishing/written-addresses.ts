export type Piece = { text: string; href?: string };

const ADDRESS = /https?:\/\/[^\s<>"«»“”]+/giu;
const SIGNS_AFTER = `.,;:!?'’*`;

/** Splits a text at the addresses of websites that are written out in it; the signs after an address stay text. */
export function addressesIn(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of text.matchAll(ADDRESS)) {
    const address = withoutSignsAfter(found[0]);
    if (found.index > at) pieces.push({ text: text.slice(at, found.index) });
    pieces.push({ text: address, href: address });
    at = found.index + address.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** A closing bracket belongs to the address only if it was opened in it. */
function withoutSignsAfter(found: string): string {
  const surplus = { ')': more(found, '(', ')'), ']': more(found, '[', ']') };
  let end = found.length;
  for (let sign = found[end - 1]; sign !== undefined; sign = found[end - 1]) {
    if (sign === ')' || sign === ']') {
      if (surplus[sign] <= 0) break;
      surplus[sign] -= 1;
    } else if (!SIGNS_AFTER.includes(sign)) break;
    end -= 1;
  }
  return found.slice(0, end);
}

/** How many more brackets close than open. */
const more = (text: string, open: string, close: string): number => text.split(close).length - text.split(open).length;
