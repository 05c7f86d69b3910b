import { expect, it } from '@jest/globals';
import type { Details } from './marked-texts.js';

/** What must hold of texts with and without personal details before a detector may be judged by them. */
export function soundDetails(details: Details, { each, known }: { each: number; known: readonly Details[] }): void {
  const texts = ({ holding, free }: Details): string[] => [...holding, ...free].map(({ text }) => text);

  it('are enough of either sort, in three languages', () => {
    for (const some of [details.holding, details.free]) {
      expect(some.length).toBeGreaterThanOrEqual(each);
      expect(new Set(some.map(({ language }) => language)).size).toBe(3);
    }
  });

  it('stand there once', () => {
    const all = [details, ...known].flatMap(texts);
    expect(all.filter((text, index) => all.indexOf(text) !== index)).toEqual([]);
  });

  it('say where the detail stands, or hold none', () => {
    for (const { text, details: spans } of details.holding) {
      expect(text).not.toMatch(/[⟦⟧]/u);
      expect(spans.length).toBeGreaterThan(0);
      for (const { start, end } of spans) expect(text.slice(start, end).trim()).toHaveLength(end - start);
    }
    for (const { text, details: spans } of details.free) {
      expect(text).not.toMatch(/[⟦⟧]/u);
      expect(spans).toEqual([]);
    }
  });
}

/** Numbers of nobody: the digits of a mobile or a land line are 000 00 and two more, or 00 00 and two more. */
export function inventedNumbers({ holding }: Details): void {
  it('give numbers that nobody can have', () => {
    const written = holding.flatMap(({ text, details }) => details.map(({ start, end }) => text.slice(start, end)));
    const digits = written.map((number) => number.replace(/[OoОо]/gu, '0').replace(/\D/gu, ''));
    for (const number of digits.filter(({ length }) => length >= 10))
      expect(number).toMatch(/(?:7\d{2}0{5}|7[12]\d{2}0{4}|7\d{3}0{4})\d{2}$/u);
    expect(digits.filter(({ length }) => length >= 10).length).toBeGreaterThan(holding.length / 2);
  });
}
