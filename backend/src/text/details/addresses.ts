import type { Token } from '../tokens.js';
import { lettersOf, type Letter } from './address-letters.js';
import { ownerOf } from './owner.js';

type Found = { first: number; last: number };

// Shapes over the letters of address-letters.ts. Every quantifier is bounded, so a pattern looks at a fixed number of letters.
const PROPER = '(?:N?W[Ww]?W?|W-W)(?:-N)?';
const NAME = '(?:N?W[Ww]?W?|N?w{1,2}|W-W)(?:-N)?';
const NUMBER = 'N(?:[-/]N){0,2}';
const HOUSE = `,?(?:H?,?${NUMBER}(?:-?H)?)`;
const FLAT = '(?:,?(?:E,?N|N-?E),?)?(?:,?FN|,?N-?F)';
const HAS_FLAT = /FN|N-?F/u;
const CODE = '(?:Z,?)?';
const END = '(?![uNH]|[-/]N|-u)';
const LOWER_END = '(?![uNHWw]|[-/]N|-u)';
const SHAPES: readonly (readonly [shape: string, hasFlat: boolean, needsHome: boolean])[] = [
  // ул. Абая, дом 12, кв. 5 · мкр. Восток-2, дом 8 · 3-й микрорайон, 25-33
  [`${CODE}S,?${NAME}S?${HOUSE}${FLAT}`, true, false],
  [`${CODE}S,?${PROPER}S?${HOUSE}${END}`, false, false],
  [`S,?w{1,2}${HOUSE}${LOWER_END}`, false, false],
  [`Q,?(?:N|${NAME}),?H,?${NUMBER}(?:${FLAT})?`, false, false],
  [`(?:Q,?(?:N|${NAME})|N-?Q|${NAME}Q),(?:H,?${NUMBER}|${NUMBER}-?H|N[-/]N)(?:${FLAT})?`, false, false],
  // Абай көшесі, 12-үй, 5-пәтер · Zhambyl Street 9A
  [`${CODE}(?:${NAME})?${NAME}SS?${HOUSE}${FLAT}`, true, false],
  [`${CODE}(?:W|w)(?:-N)?[Ww]?SS?${HOUSE}${END}`, false, false],
  // 12 Abay Street, flat 5
  [`(?:F,?N,)?${NUMBER},?${NAME}S(?:${FLAT})(?:,?Z)?`, true, false],
  [`F,?N,${NUMBER},?${NAME}S`, true, false],
  [`N(?:[-/]N)?(?:W[Ww]?W?|w)S(?![WwN])|N(?:[-/]N)?W[Ww]?S`, false, false],
  // дом 18 по улице Достык · 12-м доме на Абая, квартира 9
  [`(?:H,?${NUMBER}|${NUMBER}-?H|wN)[J,](?:S,?${NAME}|${NAME}S)(?:${FLAT})?`, false, false],
  [`(?:H,?${NUMBER}|${NUMBER}-?H)J?${NAME}${FLAT}`, true, false],
  // Абая 12, кв. 5 · дом 12, квартира 5 · Абая 12-5
  [`F,?N,?H,?${NUMBER}(?:[J,]S?,?${NAME}S?)?`, true, false],
  [`[Ww][Ww]?${HOUSE}${FLAT}`, true, false],
  [`H,?${NUMBER}${FLAT}|${NUMBER}-?H${FLAT}`, true, false],
  [`W[Ww]?,?(?:N[-/]N|H,?N|N-?H)${END}`, false, true],
  [`JW[Ww]?,N${LOWER_END}`, false, true],
];
// In «Кітапхана Мира көшесі, 5» the first word is not of the name, or need not be.
const LONG_NAME = /^(?:Z,?)?([Ww]+)[Ww]S/u;
const PATTERNS = SHAPES.map(([shape, hasFlat, needsHome]) => ({ pattern: new RegExp(shape, 'gu'), hasFlat, needsHome }));

/** Addresses of homes: street and house, or house and flat. Those of institutions and of works in the street are left alone. */
export function addressesIn(tokens: readonly Token[]): Found[] {
  const letters = lettersOf(tokens);
  const line = letters.map(({ letter }) => letter).join('');
  return PATTERNS.flatMap(({ pattern, hasFlat, needsHome }) =>
    [...line.matchAll(pattern)]
      .map(({ 0: shape, index }) => ({ span: spanOf(letters, index, shape.length), shape }))
      .filter(({ span, shape }) =>
        isHome(
          tokens,
          { ...span, first: span.first + (LONG_NAME.exec(shape)?.[1]?.length ?? 0) },
          { hasFlat: hasFlat || HAS_FLAT.test(shape), needsHome },
        ),
      )
      .map(({ span }) => span),
  );
}

const spanOf = (letters: readonly Letter[], index: number, length: number): Found => ({
  first: letters[index]?.first ?? 0,
  last: letters[index + length - 1]?.last ?? 0,
});

function isHome(
  tokens: readonly Token[],
  { first, last }: Found,
  { hasFlat, needsHome }: { hasFlat: boolean; needsHome: boolean },
): boolean {
  const owner = ownerOf(tokens, first, last);
  if (owner.isHome) return true;
  if (needsHome) return false;
  if (owner.isOffice) return hasFlat && owner.isPerson;
  return hasFlat || owner.isPerson || !owner.isWorks;
}
