import { describe, expect, it } from '@jest/globals';
import { hashPassword, passwordMatches } from './password.js';

describe('a password', () => {
  it('is known again, on a phone that writes its letters in another way too', async () => {
    const kept = await hashPassword('қыс кешіндегі й');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
    expect(await passwordMatches(kept, 'қыс кешіндегі й'.normalize('NFD'))).toBe(true);
    expect(await passwordMatches(kept, 'қыс кешіндегі и')).toBe(false);
  });
  it('never fits an account that does not exist', async () => {
    expect(await passwordMatches(null, 'anything')).toBe(false);
  });
});
