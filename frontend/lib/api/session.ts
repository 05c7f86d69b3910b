import 'server-only';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Locale } from '../locales';
import { linkTo } from '../links';
import { answer, api, type Schema } from './client';
import { ProblemError } from './problem';

export type Me = Schema<'Me'>;
export type Permission = Me['permissions'][number];

const SESSION_COOKIES = ['kenes', '__Host-kenes'];

const VISITOR: Me = {
  ...{ kind: 'visitor', id: null, handle: null, email: null, emailConfirmed: false, place: null, language: null, demo: false, sessions: 0 },
  roles: ['visitor'],
  permissions: ['take-stance'],
};

/** Who is reading; asked once a request, and not at all without a session cookie. */
export const getMe = cache(async (): Promise<Me> => {
  const jar = await cookies();
  if (!SESSION_COOKIES.some((name) => jar.has(name))) return VISITOR;
  return answer(api().GET('/api/me'));
});

/** For the frame of every page: it stands even while the api does not answer. */
export const getMeOrVisitor = (): Promise<Me> =>
  getMe().catch((error: unknown) => {
    if (error instanceof ProblemError && error.problem.status >= 500) return VISITOR;
    throw error;
  });

export const may = (me: Me, permission: Permission): boolean => me.permissions.includes(permission);

/** A page for people with an account: others sign in first and come back to `path`. */
export async function requireCitizen(locale: Locale, path: string): Promise<Me> {
  const me = await getMe();
  if (me.kind !== 'citizen') redirect(linkTo(locale, { kind: 'sign-in', next: path }));
  return me;
}

/** Copies the session cookie that the api sets, or clears, to the browser. Only in server actions. */
export async function takeSession(response: Response): Promise<void> {
  const jar = await cookies();
  for (const line of response.headers.getSetCookie()) {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const given = new Map(attributes.map((part) => part.trim().split('=', 2)).map(([key = '', value = '']) => [key.toLowerCase(), value]));
    const maxAge = given.get('max-age');
    const expires = given.get('expires');
    jar.set(pair.slice(0, at).trim(), decodeURIComponent(pair.slice(at + 1)), {
      path: given.get('path') ?? '/',
      httpOnly: given.has('httponly'),
      secure: given.has('secure'),
      sameSite: 'lax',
      ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
      ...(expires === undefined ? {} : { expires: new Date(expires) }),
    });
  }
}
