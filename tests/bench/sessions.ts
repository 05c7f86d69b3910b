import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { v7 } from 'uuid';
import { copy } from './copy.ts';

/** A session cookie for each account, as signing in would have made it. */
export async function signIn(url: string, accounts: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const tokens = accounts.map((account) => ({ account, token: randomBytes(32).toString('base64url') }));
  const end = new Date(Date.now() + 86_400_000).toISOString();
  await copy(
    client,
    'session (id, token_hash, account_id, expires_at)',
    tokens.map(({ account, token }) => [v7(), `\\\\x${createHash('sha256').update(token).digest('hex')}`, account, end]),
  );
  await client.end();
  return tokens.map(({ token }) => `kenes=${token}`);
}
