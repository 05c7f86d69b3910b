import type { Settings } from './settings.ts';

const HSTS_SECONDS = 31_536_000; // one year

type Surroundings = Pick<Settings, 'isProduction' | 'publicUrl'>;

/** Next reads the nonce out of this very header of the request and puts it on every script it writes. @see docs/decisions/0002-csp-with-nonces.md */
export function contentSecurityPolicy(nonce: string, { isProduction, publicUrl }: Surroundings): string {
  const directives = [
    `default-src 'self'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isProduction ? '' : ` 'unsafe-eval'`}`,
    `style-src 'self' ${isProduction ? `'nonce-${nonce}'` : `'unsafe-inline'`}`,
    `img-src 'self' data:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    ...(isProduction ? [] : [`connect-src 'self' ws:`]),
    ...(publicUrl.protocol === 'https:' ? ['upgrade-insecure-requests'] : []),
  ];
  return directives.join('; ');
}

export const securityHeaders = ({ publicUrl }: Surroundings): Readonly<Record<string, string>> => ({
  // Not no-referrer: browsers would then hide the Origin of our own forms. Links with tokens stay inside either way.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  ...(publicUrl.protocol === 'https:' ? { 'strict-transport-security': `max-age=${HSTS_SECONDS}` } : {}),
});
