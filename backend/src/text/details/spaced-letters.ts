import type { Token } from '../tokens.js';

const SPELLS_ADDRESS = /ул[^\p{L}]|улиц|просп|пер\.|мкр|дом|квартир|кв\.|коше|данг?ыл|ыкшам|патер|street|avenue|house|flat|lane/u;
const FEWEST = 6;

/** Letters spaced out to pass unseen, «у л. А б а я, 1 2»: runs of single characters that spell a street and hold a number. */
export function spacedAddressesIn(tokens: readonly Token[]): { first: number; last: number }[] {
  return runsOfSingles(tokens).filter(({ first, last }) => {
    const run = tokens.slice(first, last + 1);
    return run.some(({ kind }) => kind === 'digits') && SPELLS_ADDRESS.test(run.map(({ text }) => text).join(''));
  });
}

/** Words of one letter; a last one of two is let pass («к в.» beside «кв»). */
function runsOfSingles(tokens: readonly Token[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  let first = 0;
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at];
    if (token !== undefined && (token.text.length === 1 || token.kind === 'sign')) continue;
    const letters = tokens.slice(first, at).filter(({ kind }) => kind !== 'sign').length;
    if (letters >= FEWEST) runs.push({ first, last: at - 1 });
    first = at + 1;
  }
  return runs;
}
