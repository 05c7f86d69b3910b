import { describe, expect, it } from '@jest/globals';
import type { Schema } from '../../../../lib/api/client';
import { notePlaces } from './note-places';

type Block = Schema<'Article'>['blocks'][number];

const block = (kind: Block['kind'], notes: string[], label: string | null = null): Block => ({
  ...{ id: `${kind}-${notes.join()}`, kind, label, language: 'en' },
  spans: notes.map((note) => ({ text: note, note })),
});

describe('the notes of an article', () => {
  const blocks = [block('paragraph', ['1', '3']), block('paragraph', ['1']), block('note', [], '1'), block('note', ['1'], '3')];

  it('are found from each place that names them, and no two places share an id', () => {
    const { idOf, placesOf } = notePlaces(blocks);
    expect(placesOf.get('1')).toEqual(['ref-1', 'ref-1-2', 'ref-1-3']);
    expect(placesOf.get('3')).toEqual(['ref-3']);
    expect(new Set(idOf.values()).size).toBe(4);
  });

  it('are not pointed to where they do not exist', () => {
    expect(notePlaces([block('paragraph', ['9'])]).idOf.size).toBe(0);
  });
});
