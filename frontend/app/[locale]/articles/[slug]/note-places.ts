import type { Schema } from '../../../../lib/api/client';

type Block = Schema<'Article'>['blocks'][number];
type Span = Schema<'Span'>;

export type NotePlaces = {
  /** The id of each place in the text that refers to a note; a note may be referred to more than once. */
  idOf: ReadonlyMap<Span, string>;
  /** The ids of the places that refer to the note with this label, in reading order. */
  placesOf: ReadonlyMap<string, readonly string[]>;
  noteId: (label: string) => string;
};

/**
 * Finds where the text refers to its notes. A reference to a note that does not exist has no place.
 * Several texts on one page keep their ids apart by a prefix.
 */
export function notePlaces(blocks: readonly Block[], prefix = ''): NotePlaces {
  const labels = new Set(blocks.filter(({ kind }) => kind === 'note').map(({ label }) => label));
  const idOf = new Map<Span, string>();
  const placesOf = new Map<string, string[]>();
  for (const span of blocks.flatMap(({ spans = [], items = [] }) => [...spans, ...items.flat()])) {
    if (span.note === undefined || !labels.has(span.note)) continue;
    const places = placesOf.get(span.note) ?? [];
    const id = `${prefix}ref-${span.note}${places.length === 0 ? '' : `-${places.length + 1}`}`;
    placesOf.set(span.note, [...places, id]);
    idOf.set(span, id);
  }
  return { idOf, placesOf, noteId: (label) => `${prefix}note-${label}` };
}
