import { createRequire } from 'node:module';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { backendEnvironment, frontendEnvironment } from './environment.mjs';
import { ROOT } from './places.mjs';
import { startService, untilAnswers, untilPrints } from './service.mjs';

/**
 * Starts api, worker and website and waits until each is ready. They end in the reverse order of this list.
 * @throws Failure that names the one that died, with its last lines
 */
export async function startServices(setting) {
  const { dataDir, apiPort, port, host, dev } = setting;
  const logs = join(dataDir, 'logs');
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  const begin = (name, args, env, cwd = ROOT) => startService({ name, args, env, cwd, logFile: join(logs, `${name}.log`), show: dev });
  const backend = backendEnvironment(setting);
  const watch = dev ? ['--watch', '--watch-preserve-output'] : [];
  const compiler = dev ? [begin('compiler', compilerArguments(), process.env, join(ROOT, 'backend'))] : [];
  const worker = begin('worker', [...watch, 'backend/dist/worker.js'], backend);
  const isWorkerReady = untilPrints(worker, 'worker ready');
  const api = begin('api', [...watch, 'backend/dist/api.js'], backend);
  const frontend = begin('frontend', ['server/main.ts'], frontendEnvironment(setting), join(ROOT, 'frontend'));
  await Promise.all([
    isWorkerReady,
    untilAnswers(api, `http://127.0.0.1:${apiPort}/health/ready`),
    untilAnswers(frontend, `http://${reachable(host)}:${port}/health/live`),
  ]);
  return [...compiler, worker, api, frontend];
}

const compilerArguments = () => [
  join(createRequire(join(ROOT, 'package.json')).resolve('@swc/cli/package.json'), '../bin/swc.js'),
  ...['src', '-d', 'dist', '--strip-leading-paths', '--watch'],
];

/** An address of the listening socket that can be dialled from here. */
export function reachable(host) {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
