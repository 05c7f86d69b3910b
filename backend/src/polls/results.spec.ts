import { describe, expect, it } from '@jest/globals';
import { resultOf, resultsShown } from './results.js';

describe('the results of a poll', () => {
  it('stay hidden from a reader who has not voted', () => {
    expect(resultsShown({ voted: false, closed: false, voters: 500 })).toBe('after-voting');
  });
  it('are shown to a reader who voted', () => {
    expect(resultsShown({ voted: true, closed: false, voters: 20 })).toBe('yes');
  });
  it('are shown to everybody after closing', () => {
    expect(resultsShown({ voted: false, closed: true, voters: 20 })).toBe('yes');
  });
  it('wait for twenty voters, also after closing', () => {
    expect(resultsShown({ voted: true, closed: false, voters: 19 })).toBe('too-few');
    expect(resultsShown({ voted: true, closed: true, voters: 19 })).toBe('too-few');
  });
  it('show count, percent and margin of an option together or not at all', () => {
    expect(resultOf(13, 40, 'yes')).toEqual({ votes: 13, percent: 33, margin: { low: 20, high: 48 } });
    expect(resultOf(13, 40, 'too-few')).toEqual({ votes: null, percent: null, margin: null });
  });
});
