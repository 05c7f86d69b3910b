import 'server-only';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import createClient, { type Middleware } from 'openapi-fetch';
import { settings } from '../../server/settings';
import { ProblemError } from './problem';
import type { components, paths } from './schema';

/** The named shapes of the api: Schema<'Me'>. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

const PASSED_ON = ['cookie', 'x-kenes-client'];

const failures: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await ProblemError.from(response);
  },
  onError: ({ error }) => (error instanceof ProblemError ? error : ProblemError.unreachable()),
};

const inside: Middleware = {
  onRequest({ request }) {
    request.headers.set('x-kenes-internal', settings().internalSecret);
  },
};

/** Speaks for the person whose request is being answered. */
const asPerson: Middleware = {
  async onRequest({ request }) {
    const incoming = await headers();
    for (const name of PASSED_ON) {
      const value = incoming.get(name);
      if (value !== null) request.headers.set(name, value);
    }
  },
};

function clientWith(...middleware: Middleware[]) {
  const client = createClient<paths>({ baseUrl: settings().apiUrl.origin, cache: 'no-store' });
  client.use(...middleware, inside, failures);
  return client;
}

type Client = ReturnType<typeof clientWith>;
let personal: Client | undefined;
let anonymous: Client | undefined;

/** The api as the person at the other end may use it. Throws ProblemError for every answer that is not a success. */
export const api = (): Client => (personal ??= clientWith(asPerson));

/** The api as anybody sees it: for what is kept for all readers (see by-version.ts). */
export const publicApi = (): Client => (anonymous ??= clientWith());

/** The body of an answer; what is not there, or not public, becomes the page "not found". */
export async function answer<Body>(request: Promise<{ data?: Body }>): Promise<Body> {
  try {
    return (await request).data as Body;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 404) notFound();
    throw error;
  }
}
