import { describe, expect, it } from '@jest/globals';
import { examine } from './signals.js';

const found = (body: string, earlierPublished = 3): string[] =>
  examine({ title: null, body, earlierPublished })
    .filter((signal) => signal.outcome === 'found')
    .map((signal) => signal.detector);

describe('signals', () => {
  it('notice the first text of a person', () => {
    expect(found('Жиналыста бюджетті көрсетпейді.', 0)).toEqual(['first-text']);
  });
  it('notice a link, with or without its scheme', () => {
    expect(found('See https://example.org/a')).toEqual(['link']);
    expect(found('Смотрите на akimat.kz')).toEqual(['link']);
  });
  it('do not take the end of a sentence for a link', () => {
    expect(found('Он обещал.Комитет молчит. 3.5 млн')).toEqual([]);
  });
});
