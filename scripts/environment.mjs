import { join } from 'node:path';
import { isLoopback } from './options.mjs';

const onOff = (value) => (value ? 'on' : 'off');

/** Which databases the backend is to use when the person named a server, else undefined. */
export function externalUrls(env = process.env) {
  if (!env.DATABASE_URL) return undefined;
  return { app: env.DATABASE_URL, owner: env.DATABASE_OWNER_URL || env.DATABASE_URL, ballots: env.BALLOTS_DATABASE_URL || undefined };
}

/** Demo accounts have published passwords: only people at this very computer may use them. */
export const mayUseDemoSignIns = ({ host, publicUrl }) => isLoopback(host) && isLoopback(new URL(publicUrl).hostname);

/** The environment of api, worker and command line. `urls` is undefined for a command that needs no database. */
export function backendEnvironment({ urls, keys, keysDir, dataDir, publicUrl, apiPort, host, dev = false }, env = process.env) {
  const local = mayUseDemoSignIns({ host, publicUrl });
  const databases = urls && {
    DATABASE_URL: urls.app,
    DATABASE_OWNER_URL: urls.owner,
    ...(urls.ballots === undefined ? {} : { BALLOTS_DATABASE_URL: urls.ballots }),
  };
  return {
    ...env,
    ...databases,
    NODE_ENV: dev ? 'development' : 'production',
    KEYS_DIR: keysDir,
    PUBLIC_URL: publicUrl,
    API_HOST: '127.0.0.1',
    API_PORT: String(apiPort),
    INTERNAL_SECRET: keys.internalSecret,
    MAIL_DIR: env.MAIL_DIR || join(dataDir, 'mail'),
    DEMO_SIGN_INS: onOff(local),
    DEV_INBOX: onOff(local && !env.SMTP_URL),
  };
}

/** The environment of the website's server. */
export function frontendEnvironment({ keys, publicUrl, apiPort, host, port, dev = false }, env = process.env) {
  return {
    PATH: env.PATH ?? '',
    ...(env.LOG_LEVEL === undefined ? {} : { LOG_LEVEL: env.LOG_LEVEL }),
    ...(env.TRUST_PROXY === undefined ? {} : { TRUST_PROXY: env.TRUST_PROXY }),
    ...(env.TZ === undefined ? {} : { TZ: env.TZ }),
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    API_URL: `http://127.0.0.1:${apiPort}`,
    PUBLIC_URL: publicUrl,
    INTERNAL_SECRET: keys.internalSecret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: keys.actionKey,
    PORT: String(port),
    HOST: host,
  };
}
