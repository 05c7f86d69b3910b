import { parentPort } from 'node:worker_threads';
import type { Answered, Asked } from './side-thread.js';

type Works = Record<string, (...given: unknown[]) => unknown>;

parentPort?.on('message', ({ number, module, name, given }: Asked) => {
  const answer = (answered: Omit<Answered, 'number'>): void => parentPort?.postMessage({ number, ...answered } satisfies Answered);
  (import(module) as Promise<Works>)
    .then((works) => works[name]?.(...given))
    .then(
      (done) => {
        answer({ done });
      },
      (error: unknown) => {
        answer({ failed: String(error) });
      },
    );
});
