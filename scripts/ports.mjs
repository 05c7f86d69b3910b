import { createServer } from 'node:net';
import { Failure } from './failure.mjs';

/** Tries to listen; answers the port, or the error. Port 0 finds any free one. */
function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve({ error }));
    server.listen({ port, host, exclusive: true }, () => {
      const { port: found } = server.address();
      server.close(() => resolve({ port: found }));
    });
  });
}

/** The preferred port of an inner service if it is free, else any free one. */
export async function freePort(preferred, host = '127.0.0.1') {
  const first = preferred > 65_535 ? { error: true } : await tryPort(preferred, host);
  if (first.error === undefined) return preferred;
  const any = await tryPort(0, host);
  if (any.error !== undefined) throw any.error;
  return any.port;
}

async function nextFree(host) {
  for (let port = 3_100; port < 3_200; port += 1) {
    if ((await tryPort(port, host)).error === undefined) return port;
  }
  return freePort(0, host);
}

/** @throws Failure with one sentence when the website cannot listen there */
export async function requireWebPort(port, host) {
  const { error } = await tryPort(port, host);
  if (error === undefined) return;
  if (error.code === 'EADDRINUSE') {
    throw new Failure(`Port ${port} is in use by another program. Start Kenes on another one: npm start -- --port ${await nextFree(host)}`);
  }
  if (error.code === 'EACCES')
    throw new Failure(`Port ${port} needs rights this account does not have. Choose one above 1023: npm start -- --port 3000`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') {
    throw new Failure(`This computer has no address ${host}. Name one of its own with --host, or leave the option out.`);
  }
  throw error;
}
