import { describe, expect, it } from '@jest/globals';
import { IN_ATTRIBUTE, withoutEmbeddedData } from './embedded-data.js';

const data = (length: number): string => `data:image/png;base64,${'A'.repeat(length)}`;

describe('pictures written into a text', () => {
  it('are cut out up to their end, however long they are', () => {
    expect(withoutEmbeddedData(`Before ![x](${data(9_000_000)}) and ![y](${data(400)}) after`)).toBe(
      'Before ![x](data:image/png) and ![y](data:image/png) after',
    );
  });

  it('stay when they are short, and so does what only talks of data', () => {
    for (const text of [`![x](${data(20)})`, 'We need data: more, better; soon.', 'data:']) expect(withoutEmbeddedData(text)).toBe(text);
  });

  it('are looked for in attributes alone where a page is read', () => {
    expect(withoutEmbeddedData(`<img src="${data(900)}"> ${data(900)}`, IN_ATTRIBUTE)).toBe(`<img src="data:image/png"> ${data(900)}`);
  });
});
