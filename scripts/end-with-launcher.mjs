import { spawn } from 'node:child_process';

/**
 * Ends the database server when this process dies without a word (kill -9): a shell waits at a pipe that closes
 * with us. Answers how to dismiss it, which must happen once the server has ended by itself.
 */
export function endWithLauncher(pid) {
  const guard = spawn('/bin/sh', ['-c', 'read -r word; kill -INT "$1"', 'sh', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.once('error', () => undefined); // without a shell the next start ends what was left
  guard.unref();
  guard.stdin.unref?.();
  return () => guard.kill('SIGKILL');
}
