import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database.js';
import { Gathered } from '../platform/gathered.js';
import { newId } from '../platform/ids.js';
import type { Actor } from '../policy/policy.js';
import { rolesOf, type Standing } from './roles-of.js';
import { SESSION_DAYS } from './session-cookie.js';
import { hashToken, newToken } from './token.js';

type Live = Standing & { id: string; sessionId: string; hash: string };

const LIVE = `
  select encode(s.token_hash, 'hex') as hash, s.id as "sessionId", a.id, a.kind, a.email_confirmed_at is not null as "emailConfirmed",
    array(select r.role from account_role r where r.account_id = a.id order by r.role) as staff
  from session s join account a on a.id = s.account_id and a.status = 'active'
  where s.token_hash = any($1::bytea[]) and s.expires_at > record_time()`;

/** Who is signed in, in which browsers. */
@Injectable()
export class SessionsService {
  private readonly lookups: Gathered<Buffer, Actor | null>;

  constructor(private readonly database: Database) {
    this.lookups = new Gathered((hashes) => this.actorsOf(hashes), { atOnce: 2, most: 100 });
  }

  /** Answers the token for the cookie; it is not kept. */
  async begin(tx: Tx, accountId: string): Promise<string> {
    const token = newToken();
    await tx.query(
      `insert into session (id, token_hash, account_id, expires_at) values ($1, $2, $3, record_time() + make_interval(days => $4))`,
      [newId(), hashToken(token), accountId, SESSION_DAYS],
    );
    return token;
  }

  /** Signs in: the browser's earlier session, a guest's among them, ends. */
  open(accountId: string, previous: Actor): Promise<string> {
    return this.database.transaction(async (tx) => {
      if (previous.sessionId !== null) await tx.query(`delete from session where id = $1`, [previous.sessionId]);
      return this.begin(tx, accountId);
    });
  }

  /** Each request asks this anew, so a session that ended is over at once. */
  actorOf(token: string): Promise<Actor | null> {
    return this.lookups.add(hashToken(token));
  }

  private async actorsOf(hashes: readonly Buffer[]): Promise<(Actor | null)[]> {
    const found = await this.database.rows<Live>(LIVE, [hashes]);
    const actors = new Map(found.map((live) => [live.hash, { id: live.id, roles: rolesOf(live), sessionId: live.sessionId }]));
    return hashes.map((hash) => actors.get(hash.toString('hex')) ?? null);
  }

  async end(actor: Actor): Promise<void> {
    await this.database.transaction((tx) => tx.query(`delete from session where id = $1`, [actor.sessionId]));
  }

  async endEverywhere(actor: Actor): Promise<void> {
    await this.database.transaction((tx) => this.endAllOf(tx, actor.id));
  }

  async endAllOf(tx: Tx, accountId: string | null): Promise<void> {
    await tx.query(`delete from session where account_id = $1`, [accountId]);
  }
}
