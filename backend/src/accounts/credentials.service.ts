import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database.js';
import { invalidField } from '../platform/http/problem.js';
import { passwordMatches } from './password.js';
import { RateLimits } from './rate-limits.js';

type Known = { id: string; demo: boolean; hash: string };

@Injectable()
export class CredentialsService {
  constructor(
    private readonly database: Database,
    private readonly limits: RateLimits,
  ) {}

  /** The account these open, or null; unknown e-mails take as long as wrong passwords. */
  async find(email: string, password: string): Promise<{ id: string; demo: boolean } | null> {
    const [known] = await this.database.rows<Known>(
      `select a.id, a.demo, c.password_hash as hash from account a join credential c on c.account_id = a.id where a.email = $1 and a.status = 'active'`,
      [email],
    );
    const matches = await passwordMatches(known?.hash ?? null, password);
    return known && matches ? { id: known.id, demo: known.demo } : null;
  }

  /** A guest has no password to ask for. @throws InvalidInput at /password: wrong; TooManyRequests */
  async requirePassword(accountId: string, password: string): Promise<void> {
    const [account] = await this.database.rows<{ kind: string; hash: string | null }>(
      `select a.kind, c.password_hash as hash from account a left join credential c on c.account_id = a.id where a.id = $1`,
      [accountId],
    );
    if (account?.kind === 'guest') return;
    await this.limits.spend('sign-in', accountId);
    if (!(await passwordMatches(account?.hash ?? null, password)))
      throw invalidField('/password', 'wrong', 'This is not the password of your account');
  }

  /** hash comes from hashPassword, made before the transaction: it takes long on purpose. */
  async set(tx: Tx, accountId: string, hash: string): Promise<void> {
    await tx.query(
      `insert into credential (account_id, password_hash) values ($1, $2)
       on conflict (account_id) do update set password_hash = excluded.password_hash, changed_at = record_time()`,
      [accountId, hash],
    );
  }
}
