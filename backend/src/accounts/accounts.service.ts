import { Injectable } from '@nestjs/common';
import { Ledger } from '../ledger/ledger.service.js';
import { Database, rows, type Tx } from '../platform/database.js';
import { NotFound } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { Actor, StaffRole } from '../policy/policy.js';
import type { Language } from '../text/language.js';
import type { NewAccount } from './account.schema.js';
import { AccountRegistered, RoleGranted, RoleRevoked } from './accounts.events.js';
import { CredentialsService } from './credentials.service.js';
import { admitHandle } from './handle.js';
import { hashPassword } from './password.js';
import { SessionsService } from './sessions.service.js';
import { wordRefusal } from './taken.js';

export type Begun = { accountId: string; token: string };

@Injectable()
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly sessions: SessionsService,
    private readonly credentials: CredentialsService,
  ) {}

  /**
   * Opens an account and signs it in. A guest who signs up becomes the citizen: same id, so the stances come along.
   * @throws InvalidInput at /handle (too_small, too_big, letters, reserved, taken), /email (taken), /place (unknown)
   */
  async register(input: NewAccount, visitor: Actor): Promise<Begun> {
    const handle = admitHandle(input.handle);
    const hash = await hashPassword(input.password);
    return this.database
      .transaction(async (tx) => {
        const account = [handle.handle, handle.folded, input.email, input.place ?? null, input.language];
        const claimed = await claimGuest(tx, visitor.id, account);
        const accountId = claimed ?? (await insertCitizen(tx, account));
        await this.credentials.set(tx, accountId, hash);
        await this.sessions.endAllOf(tx, accountId);
        await this.ledger.record(tx, AccountRegistered, {
          actor: accountId,
          subject: accountId,
          payload: { claimedGuest: claimed !== null },
        });
        return { accountId, token: await this.sessions.begin(tx, accountId) };
      })
      .catch(wordRefusal);
  }

  /** An account without contact, for somebody's first stance, in the caller's transaction. */
  async beginGuest(tx: Tx, language: Language = 'kk'): Promise<Begun> {
    const accountId = newId();
    await tx.query(`insert into account (id, kind, language) values ($1, 'guest', $2)`, [accountId, language]);
    return { accountId, token: await this.sessions.begin(tx, accountId) };
  }

  /** Granting a role twice records it once. @throws NotFound when no account has this e-mail or id */
  grantRole(account: string, role: StaffRole, actor: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const accountId = await accountNamed(tx, account);
      await this.grant(tx, accountId, role, actor);
    });
  }

  /** @throws NotFound when no account has this e-mail or id */
  revokeRole(account: string, role: StaffRole, actor: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const accountId = await accountNamed(tx, account);
      const revoked = await rows(tx, `delete from account_role where account_id = $1 and role = $2 returning role`, [accountId, role]);
      if (revoked.length > 0) await this.ledger.record(tx, RoleRevoked, { actor, subject: accountId, payload: { role } });
    });
  }

  async grant(tx: Tx, accountId: string, role: StaffRole, actor: string): Promise<void> {
    const granted = await rows(tx, `insert into account_role (account_id, role) values ($1, $2) on conflict do nothing returning role`, [
      accountId,
      role,
    ]);
    if (granted.length > 0) await this.ledger.record(tx, RoleGranted, { actor, subject: accountId, payload: { role } });
  }
}

async function claimGuest(tx: Tx, guestId: string | null, account: unknown[]): Promise<string | null> {
  const [claimed] = await rows<{ id: string }>(
    tx,
    `update account set kind = 'citizen', handle = $2, handle_folded = $3, email = $4, place = coalesce($5, place), language = $6
     where id = $1 and kind = 'guest' and status = 'active' returning id`,
    [guestId, ...account],
  );
  return claimed?.id ?? null;
}

async function insertCitizen(tx: Tx, account: unknown[]): Promise<string> {
  const id = newId();
  await tx.query(
    `insert into account (id, kind, handle, handle_folded, email, place, language) values ($1, 'citizen', $2, $3, $4, $5, $6)`,
    [id, ...account],
  );
  return id;
}

async function accountNamed(tx: Tx, account: string): Promise<string> {
  const [found] = await rows<{ id: string }>(tx, `select id from account where email = lower($1) or id::text = $1`, [account]);
  if (!found) throw NotFound({ detail: `No account has the e-mail ${account}` });
  return found.id;
}
