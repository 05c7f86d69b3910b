import { Injectable } from '@nestjs/common';
import { DemoAccountsService } from '../accounts/demo-accounts.service.js';
import { hashPassword } from '../accounts/password.js';
import { Database } from '../platform/database.js';
import type { StaffRole } from '../policy/policy.js';
import { LANGUAGES, type Language } from '../text/language.js';
import type { DemoData } from './demo-data.js';
import { Moment } from './moment.js';
import { DEMO_PASSWORD, emailOf } from './sign-ins.js';
import { seeded, weighted } from '../statistics/random.js';

type Person = { handle: string; region: string | null; language: Language; role?: StaffRole; signsIn: boolean };

const JOINED_DAYS_AGO = 60;

/** The invented people. Staff and one citizen can sign in; the others only speak and vote. */
@Injectable()
export class DemoPeople {
  constructor(
    private readonly database: Database,
    private readonly accounts: DemoAccountsService,
    private readonly moment: Moment,
  ) {}

  /** Ids by handle; people who are there already stay. */
  async settle(data: DemoData['people']): Promise<Map<string, string>> {
    const regions = new Map(
      (await this.database.rows<{ iso: string; kato: string }>(`select iso, kato from place where parent_kato is null`)).map(
        ({ iso, kato }) => [iso, kato],
      ),
    );
    const known = new Map(
      (await this.database.rows<{ handle: string; id: string }>(`select handle, id from account where demo`)).map(({ handle, id }) => [
        handle,
        id,
      ]),
    );
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    for (const person of everybody(data)) {
      if (known.has(person.handle)) continue;
      const account = {
        handle: person.handle,
        language: person.language,
        place: person.region === null ? null : (regions.get(person.region) ?? null),
        ...(person.signsIn ? { signIn: { email: emailOf(person.role), passwordHash } } : {}),
        ...(person.role ? { roles: [person.role] } : {}),
      };
      const id = await this.moment.daysAgo(JOINED_DAYS_AGO, () => this.database.transaction((tx) => this.accounts.open(tx, account)));
      known.set(person.handle, id);
    }
    return known;
  }
}

function everybody({ people, staff, further }: DemoData['people']): Person[] {
  const random = seeded(20_261);
  const regionWeights = Object.entries(further.regionWeights);
  const languageWeights = LANGUAGES.map((language) => [language, further.languageWeights[language] ?? 0] as const);
  const more = Array.from({ length: further.to - further.from + 1 }, (_, index): Person => {
    const handle = `${further.handle} ${String(further.from + index).padStart(3, '0')}`;
    return { handle, region: weighted(random, regionWeights), language: weighted(random, languageWeights), signsIn: false };
  });
  return [
    ...staff.map((member): Person => ({ ...member, region: null, signsIn: true })),
    { handle: 'Demo citizen', region: 'KZ-61', language: 'kk', signsIn: true },
    ...people.map((person): Person => ({ ...person, signsIn: false })),
    ...more,
  ];
}
