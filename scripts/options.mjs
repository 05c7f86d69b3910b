import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { Failure } from './failure.mjs';

export const HELP = `npm start -- [options]      starts Kenes; Ctrl-C stops it

  --port N          port of the website (KENES_PORT, default 3000)
  --host H          address to listen on (KENES_HOST, default 127.0.0.1)
  --data DIR        folder of the database and the mail (KENES_DATA, default .kenes/data)
  --keys DIR        folder of the keys (KEYS_DIR, default beside the data)
  --no-demo         start with an empty portal (KENES_DEMO=off)
  --demo            bring the demo series into the server of DATABASE_URL too (KENES_DEMO=on)
  --dev             for developers: reload on change, all output shown (npm run dev)
  --insecure-http   allow other computers to sign in over plain http (KENES_INSECURE_HTTP=on)
  --help            show this

DATABASE_URL uses that PostgreSQL (16 or newer) instead of our own; DATABASE_OWNER_URL and
BALLOTS_DATABASE_URL name its other two roles. PUBLIC_URL is the address people see. SMTP_URL and
MAIL_FROM send mail; without them mail is kept in a folder.
`;

const KNOWN = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  keys: { type: 'string' },
  demo: { type: 'boolean' },
  'no-demo': { type: 'boolean' },
  dev: { type: 'boolean' },
  'insecure-http': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

const usage = (sentence) => new Failure(`${sentence} See: npm start -- --help`, { exitCode: 2 });

function parse(args) {
  const { tokens } = parseArgs({ args, options: KNOWN, strict: false, tokens: true });
  const values = {};
  for (const token of tokens) {
    if (token.kind === 'positional') throw usage(`There is no option "${token.value}".`);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(KNOWN, token.name) ? KNOWN[token.name] : undefined;
    if (option === undefined) throw usage(`There is no option ${token.rawName}.`);
    if (option.type === 'boolean' && token.value !== undefined) throw usage(`Option ${token.rawName} takes no value.`);
    if (option.type === 'string' && (token.value === undefined || token.value === ''))
      throw usage(`Option ${token.rawName} needs a value.`);
    values[token.name] = option.type === 'boolean' ? true : token.value;
  }
  return values;
}

function flagOf(env, name) {
  const value = env[name];
  if (value === undefined || value === '') return undefined;
  if (value !== 'on' && value !== 'off') throw usage(`${name} must be on or off, not "${value}".`);
  return value === 'on';
}

function portOf(given, name) {
  const port = Number(given);
  if (!/^\d+$/u.test(given) || port < 1 || port > 65_535) throw usage(`${name} must be a port from 1 to 65535, not "${given}".`);
  return port;
}

export const isLoopback = (host) => host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

function publicUrlOf(env) {
  if (!env.PUBLIC_URL) return undefined;
  if (!/^https?:$/u.test(URL.canParse(env.PUBLIC_URL) ? new URL(env.PUBLIC_URL).protocol : '')) {
    throw usage(`PUBLIC_URL must be an address that starts with https:// or http://, not "${env.PUBLIC_URL}".`);
  }
  return new URL(env.PUBLIC_URL).origin;
}

/**
 * What `npm start` was asked for, by options first and environment second.
 * @throws Failure with exit code 2 for anything it does not understand or must not do
 */
export function readOptions(args, env = process.env) {
  const given = parse(args);
  if (given.demo && given['no-demo']) throw usage('--demo and --no-demo exclude each other.');
  const named = (option, variable) => given[option] ?? (env[variable] || undefined);
  const host = named('host', 'KENES_HOST') ?? '127.0.0.1';
  const port = portOf(named('port', 'KENES_PORT') ?? '3000', given.port === undefined && env.KENES_PORT ? 'KENES_PORT' : '--port');
  const publicUrl = publicUrlOf(env);
  const isInsecureAllowed = given['insecure-http'] ?? flagOf(env, 'KENES_INSECURE_HTTP') ?? false;
  const local = isLoopback(host);
  if (!local && !isInsecureAllowed && !publicUrl?.startsWith('https:')) {
    throw usage(
      `On ${host} other computers would sign in over plain http; set PUBLIC_URL to an https address, or add --insecure-http to accept that.`,
    );
  }
  return {
    help: given.help ?? false,
    dev: given.dev ?? flagOf(env, 'KENES_DEV') ?? false,
    demo: given.demo ?? (given['no-demo'] ? false : flagOf(env, 'KENES_DEMO')),
    host,
    port,
    isLocal: local,
    publicUrl,
    data: named('data', 'KENES_DATA'),
    keys: named('keys', 'KEYS_DIR'),
  };
}
