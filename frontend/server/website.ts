import type { IncomingMessage, ServerResponse } from 'node:http';
import compression from 'compression';
import { markRequest } from './client-address.ts';
import { createForwarder } from './forward.ts';
import { log } from './log.ts';
import { createPages } from './pages.ts';
import { securityHeaders } from './security-headers.ts';
import type { Settings } from './settings.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const isOfApi = (pathname: string): boolean => pathname === '/api' || pathname.startsWith('/api/');

// Events must leave one by one, not in compressed blocks.
const isStream = (response: ServerResponse): boolean => String(response.getHeader('content-type') ?? '').startsWith('text/event-stream');

const compress = compression({ filter: (request, response) => !isStream(response) && compression.filter(request, response) });

function logWhenDone(request: IncomingMessage, response: ServerResponse, pathname: string): void {
  const startedAt = performance.now();
  response.on('close', () => {
    log.info({
      msg: 'request',
      method: request.method,
      path: pathname,
      status: response.statusCode,
      ms: Math.round(performance.now() - startedAt),
    });
  });
}

/** One origin for the browser: pages by Next, /api by the api. */
export function createWebsite(setting: Settings, render: Handler) {
  const forward = createForwarder(setting);
  const showPage = createPages(setting, render);
  const headers = Object.entries(securityHeaders(setting));

  return (request: IncomingMessage, response: ServerResponse): void => {
    const base = setting.publicUrl.origin.replace(setting.publicUrl.host, request.headers.host ?? setting.publicUrl.host);
    if (!URL.canParse(request.url ?? '/', base)) {
      response.writeHead(400).end();
      return;
    }
    const url = new URL(request.url ?? '/', base);
    if (url.pathname === '/health/live') {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"live"}');
      return;
    }
    if (!url.pathname.startsWith('/_next/')) logWhenDone(request, response, url.pathname);
    markRequest(request, setting.trustsProxy);
    for (const [name, value] of headers) response.setHeader(name, value);
    compress(request as never, response as never, () => {
      if (isOfApi(url.pathname)) forward(request, response, url);
      else showPage(request, response, url);
    });
  };
}
