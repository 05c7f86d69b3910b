import { appendFileSync, existsSync, renameSync, statSync } from 'node:fs';

const MAX_BYTES = 10 * 1024 * 1024;

/** Appends to a file and keeps one predecessor, so that a log never takes more than twice 10 MB. */
export function createLog(path) {
  let bytes = existsSync(path) ? statSync(path).size : 0;
  return (chunk) => {
    try {
      if (bytes > MAX_BYTES) {
        renameSync(path, `${path}.1`);
        bytes = 0;
      }
      appendFileSync(path, chunk, { mode: 0o600 });
      bytes += Buffer.byteLength(chunk);
    } catch (error) {
      // A full disk must not stop what still runs; the part that needs the disk reports it itself.
      if (error.code !== 'ENOSPC' && error.code !== 'EDQUOT' && error.code !== 'ENOENT') throw error;
    }
  };
}
