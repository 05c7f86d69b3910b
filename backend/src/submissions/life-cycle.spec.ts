import { describe, expect, it } from '@jest/globals';
import { changesWhatIsSeen, mayMove, stateAfter } from './life-cycle.js';

describe('the life of a submission', () => {
  it('goes from held to published, removed or withdrawn', () => {
    expect((['published', 'removed', 'withdrawn'] as const).every((to) => mayMove('held', to))).toBe(true);
  });
  it('never publishes what its author withdrew', () => {
    expect(mayMove('withdrawn', 'published')).toBe(false);
  });
  it('lets a removed text be restored', () => {
    expect(mayMove('removed', 'published')).toBe(true);
    expect(stateAfter('published')).toBe('approved');
  });
  it('keeps what was judged when its author takes it back', () => {
    expect(stateAfter('withdrawn')).toBe('returned');
    expect(mayMove('published', 'published')).toBe(true);
  });
  it('tells readers only of what they could see', () => {
    expect(changesWhatIsSeen('held', 'removed')).toBe(false);
    expect(changesWhatIsSeen('published', 'withdrawn')).toBe(true);
  });
});
