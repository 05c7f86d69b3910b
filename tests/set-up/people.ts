import { randomUUID } from 'node:crypto';
import type { TestApp } from './app.js';
import type { Client } from './client.js';

export const PASSWORD = 'a long enough password';
let count = 0;

export type Person = { client: Client; id: string; handle: string; email: string };

export type Wish = { roles?: string[]; place?: string; language?: 'kk' | 'ru' | 'en'; confirmed?: boolean; client?: Client };

/** Somebody who signed up at the front door and followed the link in the mail. Staff roles are granted as `kenes admin` does. */
export async function aPerson(
  app: TestApp,
  { roles = [], place, language = 'en', confirmed = true, client = app.visitor() }: Wish = {},
): Promise<Person> {
  count += 1;
  const email = `person-${count}-${process.pid}@example.org`;
  const handle = `Reader ${process.pid} ${count}`;
  const answer = await client.post('/accounts', { email, handle, password: PASSWORD, language, ...(place ? { place } : {}) });
  if (answer.status !== 201) throw new Error(`signing up failed: ${JSON.stringify(answer.body)}`);
  if (confirmed) await confirm(app, { client, email });
  if (roles.length > 0) {
    const { AccountsService } = await import('../../backend/src/accounts/accounts.service.js');
    for (const role of roles) await app.nest.get(AccountsService).grantRole(email, role as never, 'test');
  }
  return { client, id: answer.body['id'] as string, handle, email };
}

/** Follows the link in the mail. */
export async function confirm(app: TestApp, { client, email }: Pick<Person, 'client' | 'email'>): Promise<void> {
  const [mail] = await app.mails(email);
  const token = /token=([A-Za-z0-9_-]+)/u.exec(mail?.text ?? '')?.[1];
  if (token === undefined) throw new Error('no confirmation mail');
  const answer = await client.post('/email-confirmations', { token });
  if (answer.status !== 204) throw new Error(`confirming failed: ${JSON.stringify(answer.body)}`);
}

export const requestId = (): string => randomUUID();
