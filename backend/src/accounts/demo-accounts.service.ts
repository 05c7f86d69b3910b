import { Injectable } from '@nestjs/common';
import { Ledger } from '../ledger/ledger.service.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import type { StaffRole } from '../policy/policy.js';
import type { Language } from '../text/language.js';
import { AccountsService } from './accounts.service.js';
import { AccountRegistered } from './accounts.events.js';
import { CredentialsService } from './credentials.service.js';
import { tidyHandle } from './handle.js';

/** passwordHash comes from hashPassword; without e-mail and password nobody can sign in as this person. */
export type DemoPerson = {
  handle: string;
  language: Language;
  place: string | null;
  signIn?: { email: string; passwordHash: string };
  roles?: readonly StaffRole[];
};

/** The invented people of the demo series; they get no mail and sign in only where demo sign-ins are on. */
@Injectable()
export class DemoAccountsService {
  constructor(
    private readonly ledger: Ledger,
    private readonly accounts: AccountsService,
    private readonly credentials: CredentialsService,
  ) {}

  async open(tx: Tx, person: DemoPerson): Promise<string> {
    const id = newId();
    const { handle, folded } = tidyHandle(person.handle);
    await tx.query(
      `insert into account (id, kind, handle, handle_folded, email, email_confirmed_at, place, language, demo)
       values ($1, 'citizen', $2, $3, $4, record_time(), $5, $6, true)`,
      [id, handle, folded, person.signIn?.email.toLowerCase() ?? null, person.place, person.language],
    );
    if (person.signIn) await this.credentials.set(tx, id, person.signIn.passwordHash);
    await this.ledger.record(tx, AccountRegistered, { actor: 'seed', subject: id, payload: { claimedGuest: false } });
    for (const role of person.roles ?? []) await this.accounts.grant(tx, id, role, 'seed');
    return id;
  }
}
