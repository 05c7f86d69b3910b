import type { Schema } from '../../../../../lib/api/client';

type Change = Schema<'WordChange'>;

const AROUND = 120;

/** Long words that stayed the same are cut to what stands beside a change. */
export function excerptOf(changes: readonly Change[]): Change[] {
  return changes.map((change, index) => {
    if (change.kind !== 'same') return change;
    const [isFirst, isLast] = [index === 0, index === changes.length - 1];
    const letters = Array.from(change.text);
    if (letters.length <= (isFirst || isLast ? AROUND : 2 * AROUND) + 1) return change;
    const head = isFirst ? '' : letters.slice(0, AROUND).join('').replace(/\S*$/u, '');
    const tail = isLast ? '' : letters.slice(-AROUND).join('').replace(/^\S*/u, '');
    return { kind: 'same', text: `${head}…${tail}` };
  });
}
