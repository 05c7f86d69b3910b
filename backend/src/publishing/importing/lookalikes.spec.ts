import { describe, expect, it } from '@jest/globals';
import { withOwnLetters } from './lookalikes.js';

describe('a Cyrillic word typed with Latin letters', () => {
  it.each([
    ['Мeктeп кiмдікі, қаңтaр, Aула', 'Мектеп кімдікі, қаңтар, Аула'],
    ['ITшник и IT-отдел', 'ITшник и IT-отдел'],
    ['COVIDтен кейін', 'COVIDтен кейін'],
    ['https://example.org/сaйт', 'https://example.org/сaйт'],
    ['The okrug and акимат', 'The okrug and акимат'],
  ])('«%s» is read as «%s»', (typed, read) => {
    expect(withOwnLetters(typed)).toBe(read);
  });
});
