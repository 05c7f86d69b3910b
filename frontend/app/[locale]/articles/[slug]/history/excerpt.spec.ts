import { describe, expect, it } from '@jest/globals';
import { excerptOf } from './excerpt';

const words = (count: number, word: string): string => `${word} `.repeat(count);

describe('a change in a long paragraph', () => {
  it('is shown with the words right beside it', () => {
    const [before, gone, between, fresh, after] = excerptOf([
      { kind: 'same', text: words(100, 'before') },
      { kind: 'gone', text: 'March' },
      { kind: 'same', text: words(100, 'between') },
      { kind: 'new', text: 'April' },
      { kind: 'same', text: ` ${words(100, 'after')}` },
    ]);
    expect([gone?.text, fresh?.text]).toEqual(['March', 'April']);
    expect(before?.text).toMatch(/^… (?:before ){5,20}$/u);
    expect(between?.text).toMatch(/^(?:between ){5,20}… (?:between ){5,20}$/u);
    expect(after?.text).toMatch(/^ (?:after ){5,30}…$/u);
  });

  it('is shown whole when the paragraph is short', () => {
    const changes = [
      { kind: 'same' as const, text: 'A lamp went out in ' },
      { kind: 'new' as const, text: 'April.' },
    ];
    expect(excerptOf(changes)).toEqual(changes);
  });
});
