import { randomUUID } from 'node:crypto';
import { Agent as HttpAgent, type IncomingHttpHeaders, type IncomingMessage, request as requestHttp, type ServerResponse } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { pipeline } from 'node:stream';
import { log } from './log.ts';
import type { Settings } from './settings.ts';

// Headers of one connection, not of the message. @see RFC 9110, 7.6.1
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

const endToEnd = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)));

function answerUnavailable(response: ServerResponse): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const trace = randomUUID();
  log.error({ msg: 'the api does not answer', trace });
  response.writeHead(502, { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(
    JSON.stringify({
      type: '/problems/unavailable',
      title: 'The service is starting or busy. Try again in a moment',
      status: 502,
      instance: trace,
    }),
  );
}

/** Passes /api on to the api as it comes, piece by piece, so server-sent events arrive at once; a reader who leaves ends the work there. */
export function createForwarder({ apiUrl, internalSecret }: Settings) {
  const isSecure = apiUrl.protocol === 'https:';
  const agent = isSecure ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });
  const open = isSecure ? requestHttps : requestHttp;

  return (request: IncomingMessage, response: ServerResponse, { pathname, search }: URL): void => {
    const headers = { ...endToEnd(request.headers), host: apiUrl.host, 'x-kenes-internal': internalSecret };
    const upstream = open(new URL(`${pathname}${search}`, apiUrl), { method: request.method, headers, agent }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers));
      response.flushHeaders();
      pipeline(answer, response, () => undefined);
    });
    upstream.on('error', () => {
      answerUnavailable(response);
    });
    response.on('close', () => upstream.destroy());
    request.pipe(upstream);
  };
}
