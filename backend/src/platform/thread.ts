import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

export type Limits = { longestMs: number; mostMemoryMb: number };

/** There is a script to run once the product is built; tests run its work in place. */
export const isBuilt = (script: URL): boolean => existsSync(fileURLToPath(script));

/** Has a script of ours work on data in a thread of its own, so that long work holds nobody up. undefined when it passed a limit. */
export function inThread<Answer>(script: URL, workerData: unknown, { longestMs, mostMemoryMb }: Limits): Promise<Answer | undefined> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData, resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb } });
    const timer = setTimeout(() => {
      resolve(undefined);
      void worker.terminate();
    }, longestMs);
    worker.once('message', (answer: Answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(undefined);
      else reject(error);
    });
  });
}
