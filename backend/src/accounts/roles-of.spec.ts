import { describe, expect, it } from '@jest/globals';
import { rolesOf } from './roles-of.js';

describe('what an account may be', () => {
  it('is a guest without contact', () => {
    expect(rolesOf({ kind: 'guest', emailConfirmed: false, staff: [] })).toEqual(['guest']);
  });
  it('stays a guest until the e-mail is confirmed, moderators too', () => {
    expect(rolesOf({ kind: 'citizen', emailConfirmed: false, staff: ['moderator'] })).toEqual(['guest']);
  });
  it('is a citizen with every role that was granted', () => {
    expect(rolesOf({ kind: 'citizen', emailConfirmed: true, staff: ['moderator', 'editor'] })).toEqual(['citizen', 'moderator', 'editor']);
  });
});
