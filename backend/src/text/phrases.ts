import { keysOf, type Text } from './sentences.js';

/** A phrase that stands in more places tells nothing. */
const MOST_PLACES = 16;
const MOST_CANDIDATES = 4;

/** Which sentences hold which two neighbouring words. */
export class PhraseIndex {
  private readonly places = new Map<string, number[]>();

  constructor(text: Text) {
    text.sentences.forEach((sentence, index) => {
      for (const phrase of phrasesOf(keysOf(text, sentence))) {
        const places = this.places.get(phrase);
        if (!places) this.places.set(phrase, [index]);
        else if (places.length <= MOST_PLACES) places.push(index);
      }
    });
  }

  placesOf(phrase: string): readonly number[] {
    const places = this.places.get(phrase) ?? [];
    return places.length > MOST_PLACES ? [] : places;
  }

  alike(keys: readonly string[]): number[] {
    const votes = new Map<number, number>();
    for (const phrase of phrasesOf(keys)) {
      for (const place of this.placesOf(phrase)) votes.set(place, (votes.get(place) ?? 0) + phrase.length);
    }
    const ranked = [...votes].sort(([, a], [, b]) => b - a);
    return ranked.slice(0, MOST_CANDIDATES).map(([place]) => place);
  }
}

export const phrasesOf = (keys: readonly string[]): Set<string> => new Set(keys.slice(1).map((key, index) => `${keys[index]} ${key}`));
