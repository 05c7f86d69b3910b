import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** A secret for a cookie or a link; only its hash is stored. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** SHA-256 is enough for a random secret of 256 bits; passwords need argon2. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();
