import { tokensOf, type Token } from '../tokens.js';
import { addressesIn } from './addresses.js';
import { phonesIn } from './phones.js';
import { spacedAddressesIn } from './spaced-letters.js';

/** Where somebody's telephone number or home address stands in a text (UTF-16 units). */
export type PersonalDetail = { kind: 'phone' | 'address'; start: number; end: number };

/** Finds what gives a person away, in Kazakh, Russian and English, also spelled out or disguised. In order, without overlaps. */
export function personalDetails(text: string): PersonalDetail[] {
  const tokens = tokensOf(text);
  const placed = (kind: PersonalDetail['kind'], { first, last }: { first: number; last: number }): PersonalDetail => ({
    kind,
    start: (tokens[first] as Token).start,
    end: (tokens[last] as Token).end,
  });
  return apart([
    ...phonesIn(tokens).map((found) => placed('phone', found)),
    ...[...addressesIn(tokens), ...spacedAddressesIn(tokens)].map((found) => placed('address', found)),
  ]);
}

function apart(details: PersonalDetail[]): PersonalDetail[] {
  const kept: PersonalDetail[] = [];
  for (const detail of details.sort((one, other) => one.start - other.start || other.end - one.end)) {
    const previous = kept.at(-1);
    if (previous === undefined || detail.start >= previous.end) kept.push(detail);
    else previous.end = Math.max(previous.end, detail.end);
  }
  return kept;
}
