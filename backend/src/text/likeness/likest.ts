import { meaningOf } from './meaning.js';
import { likenessOf, SAME } from './similarity.js';

/** Which of the others says the same as the text, nearest first by likeness; undefined when none does. */
export function likest<Other extends { body: string }>(text: string, others: readonly Other[]): Other | undefined {
  const own = meaningOf(text);
  return others
    .map((other) => ({ other, likeness: likenessOf(own, meaningOf(other.body)) }))
    .filter(({ likeness }) => likeness >= SAME)
    .sort((one, another) => another.likeness - one.likeness)[0]?.other;
}
