import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LOCALE_COOKIE, localeOfPath } from '../lib/locales.ts';
import { addPlainPage } from './plain-page.ts';
import { localeOfCookie } from './preferred-locale.ts';
import { comesFromElsewhere, redirection } from './routing.ts';
import { contentSecurityPolicy } from './security-headers.ts';
import type { Settings } from './settings.ts';

const NONCE_BYTES = 16;
const LOCALE_SECONDS = 31_536_000; // one year

type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Next as the people outside may meet it: with a nonce for its scripts, in a language, and only for forms of our own. */
export function createPages(setting: Settings, render: Render) {
  const { publicUrl } = setting;

  /** Next compares the form's Origin with these, so they name the portal's own address. */
  const prepare = (request: IncomingMessage, response: ServerResponse): void => {
    const policy = contentSecurityPolicy(randomBytes(NONCE_BYTES).toString('base64'), setting);
    response.setHeader('content-security-policy', policy);
    request.headers['content-security-policy'] = policy;
    request.headers['x-forwarded-host'] = publicUrl.host;
    request.headers['x-forwarded-proto'] = publicUrl.protocol.slice(0, -1);
  };

  const rememberLocale = (request: IncomingMessage, response: ServerResponse, pathname: string): void => {
    const locale = localeOfPath(pathname);
    if (locale === undefined) return;
    addPlainPage(response, locale);
    if (locale === localeOfCookie(request.headers.cookie)) return;
    response.setHeader('set-cookie', `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=${LOCALE_SECONDS}; SameSite=Lax; HttpOnly`);
  };

  return (request: IncomingMessage, response: ServerResponse, url: URL): void => {
    const target = redirection(request, url, publicUrl);
    if (target !== undefined) {
      response.writeHead(307, { location: target, vary: 'accept-language, cookie', 'cache-control': 'no-store' }).end();
      return;
    }
    if (comesFromElsewhere(request, publicUrl)) {
      response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(`This form was sent from another address. Open ${publicUrl.origin} and try again.`);
      return;
    }
    prepare(request, response);
    rememberLocale(request, response, url.pathname);
    void render(request, response);
  };
}
