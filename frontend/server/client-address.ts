import type { IncomingMessage } from 'node:http';

/** The browser's address. Behind a proxy of ours it is the last one that proxy named; anybody may write the ones before. */
export function clientAddress(request: IncomingMessage, trustsProxy: boolean): string {
  const named = [request.headers['x-forwarded-for'] ?? ''].flat().join(',').split(',').at(-1)?.trim();
  return (trustsProxy && named) || request.socket.remoteAddress || '';
}

const OURS = ['x-kenes-internal', 'x-kenes-client', 'content-security-policy', 'x-nonce'];
const PROXYS = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded', 'x-real-ip'];

/** Takes off what only we, or a proxy we trust, may say; then says who is asking. */
export function markRequest(request: IncomingMessage, trustsProxy: boolean): void {
  const address = clientAddress(request, trustsProxy);
  const refused = new Set(trustsProxy ? OURS : [...OURS, ...PROXYS]);
  request.headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !refused.has(name)));
  request.headers['x-kenes-client'] = address;
}
