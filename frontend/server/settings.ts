/** The only file of the frontend that reads the environment. */
export type Settings = Readonly<{
  isProduction: boolean;
  host: string;
  port: number;
  apiUrl: URL;
  publicUrl: URL;
  internalSecret: string;
  trustsProxy: boolean;
}>;

const REQUIRED = ['PORT', 'API_URL', 'PUBLIC_URL', 'INTERNAL_SECRET', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'] as const;
const MAX_PORT = 65_535;

const isHttp = (text: string): boolean => URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);

/** @throws Error that names everything missing or wrong at once */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const value = (name: string): string => env[name] ?? '';
  const faults: string[] = REQUIRED.filter((name) => value(name) === '').map((name) => `${name} is missing`);
  for (const name of ['API_URL', 'PUBLIC_URL']) {
    if (value(name) !== '' && !isHttp(value(name))) faults.push(`${name} is not an http address`);
  }
  const port = Number(value('PORT'));
  if (value('PORT') !== '' && !(Number.isInteger(port) && port > 0 && port <= MAX_PORT)) faults.push('PORT is not a port number');
  if (faults.length > 0) throw new Error(`The website cannot start: ${faults.join('; ')}.`);
  return {
    isProduction: env['NODE_ENV'] === 'production',
    host: value('HOST') || '127.0.0.1',
    port,
    apiUrl: new URL(value('API_URL')),
    publicUrl: new URL(value('PUBLIC_URL')),
    internalSecret: value('INTERNAL_SECRET'),
    trustsProxy: value('TRUST_PROXY') === '1',
  };
}

let parsed: Settings | undefined;

/** Read on first use: `next build` needs none of it. */
export const settings = (): Settings => (parsed ??= readSettings(process.env));
