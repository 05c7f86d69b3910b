import { Injectable } from '@nestjs/common';
import { Ledger } from '../ledger/ledger.service.js';
import { Database, rows } from '../platform/database.js';
import { permissionsOf, type StaffRole, VISITOR } from '../policy/policy.js';
import { SignInNeeded } from '../platform/http/problem.js';
import type { AccountChange, Closing, Me } from './account.schema.js';
import { AccountChanged, AccountErased, RoleRevoked } from './accounts.events.js';
import { CredentialsService } from './credentials.service.js';
import { admitHandle } from './handle.js';
import { rolesOf, type Standing } from './roles-of.js';
import { wordRefusal } from './taken.js';

type OwnRow = Omit<Me, 'roles' | 'permissions' | 'kind'> & Standing;

const NOBODY: Me = {
  kind: 'visitor',
  id: null,
  handle: null,
  email: null,
  emailConfirmed: false,
  roles: [...VISITOR.roles],
  place: null,
  language: null,
  demo: false,
  permissions: permissionsOf(VISITOR),
  sessions: 0,
};

/** What one sees and changes of one's own account. */
@Injectable()
export class MeService {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly credentials: CredentialsService,
  ) {}

  async view(accountId: string | null): Promise<Me> {
    if (accountId === null) return NOBODY;
    const [own] = await this.database.rows<OwnRow>(
      `select a.id, a.kind, a.handle, a.email, a.email_confirmed_at is not null as "emailConfirmed", a.language, a.demo,
         array(select r.role from account_role r where r.account_id = a.id order by r.role) as staff,
         (select json_build_object('kato', p.kato, 'name', json_build_object('kk', p.name_kk, 'ru', p.name_ru, 'en', p.name_en)) from place p where p.kato = a.place) as place,
         (select count(*)::int from session s where s.account_id = a.id and s.expires_at > record_time()) as sessions
       from account a where a.id = $1 and a.status = 'active'`,
      [accountId],
    );
    if (!own) return NOBODY;
    const { staff, ...shown } = own;
    const roles = rolesOf({ ...shown, staff });
    return { ...shown, roles, permissions: permissionsOf({ id: own.id, roles, sessionId: null }) };
  }

  /** Only what is named changes; place null takes the place away. @throws InvalidInput at /handle, /place; SignInNeeded for a guest's handle */
  async change(accountId: string, { handle, place, language }: AccountChange): Promise<Me> {
    const name = handle === undefined ? null : admitHandle(handle);
    await this.database
      .transaction(async (tx) => {
        const changed = await rows(
          tx,
          `update account set handle = coalesce($2, handle), handle_folded = coalesce($3, handle_folded), language = coalesce($4, language),
             place = case when $5 then $6 else place end
           where id = $1 and status = 'active' and (kind = 'citizen' or $2::text is null) returning id`,
          [accountId, name?.handle ?? null, name?.folded ?? null, language ?? null, place !== undefined, place ?? null],
        );
        if (changed.length === 0) throw SignInNeeded();
        const isSeen = handle !== undefined || place !== undefined;
        if (isSeen) await this.ledger.record(tx, AccountChanged, { actor: accountId, subject: accountId, payload: {} });
      })
      .catch(wordRefusal);
    return this.view(accountId);
  }

  /**
   * Closes the account: contact, password, sessions and roles are gone with the commit. Votes stay counted under a bare id;
   * the texts follow by the event, kept without author or withdrawn. @throws InvalidInput at /password: wrong
   */
  async close(accountId: string, { password, texts }: Closing): Promise<void> {
    await this.credentials.requirePassword(accountId, password);
    await this.database.transaction(async (tx) => {
      const erased = await rows(
        tx,
        `update account set status = 'erased', handle = null, handle_folded = null, email = null, email_confirmed_at = null, place = null
         where id = $1 and status <> 'erased' returning id`,
        [accountId],
      );
      if (erased.length === 0) return;
      for (const table of ['credential', 'session', 'email_token'])
        await tx.query(`delete from ${table} where account_id = $1`, [accountId]);
      const revoked = await rows<{ role: StaffRole }>(tx, `delete from account_role where account_id = $1 returning role`, [accountId]);
      for (const { role } of revoked)
        await this.ledger.record(tx, RoleRevoked, { actor: accountId, subject: accountId, payload: { role } });
      await this.ledger.record(tx, AccountErased, { actor: accountId, subject: accountId, payload: { texts } });
    });
  }
}
