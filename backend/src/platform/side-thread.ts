import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Unavailable } from './http/problem.js';

const SCRIPT = new URL('./side-thread.worker.js', import.meta.url);
const LONGEST_MS = 5_000;
const MOST_WAITING = 100;
const MOST_MEMORY_MB = 256;

export type Asked = { number: number; module: string; name: string; given: unknown[] };
export type Answered = { number: number; done?: unknown; failed?: string };

type Waiting = { resolve: (done: never) => void; reject: (error: unknown) => void };

/** One thread beside the event loop, for work that would hold everybody else up. It starts when it is first needed. */
class SideThread {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;
  private watch: NodeJS.Timeout | undefined;

  /** @throws Unavailable when too much waits, or the work takes too long */
  ask<Done>(module: URL, name: string, given: unknown[]): Promise<Done> {
    if (this.waiting.size >= MOST_WAITING) throw Unavailable();
    const worker = (this.worker ??= this.start());
    const number = ++this.asked;
    return new Promise<Done>((resolve, reject) => {
      this.waiting.set(number, { resolve, reject });
      worker.postMessage({ number, module: module.href, name, given } satisfies Asked);
      this.watch ??= this.await();
    });
  }

  private start(): Worker {
    const worker = new Worker(SCRIPT, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
    worker.on('message', (answer: Answered) => {
      this.settle(answer);
    });
    worker.on('error', () => {
      this.giveUp();
    });
    worker.unref();
    return worker;
  }

  private settle({ number, done, failed }: Answered): void {
    const waiting = this.waiting.get(number);
    this.waiting.delete(number);
    clearTimeout(this.watch);
    this.watch = this.waiting.size > 0 ? this.await() : undefined;
    if (failed === undefined) waiting?.resolve(done as never);
    else waiting?.reject(new Error(failed));
  }

  /** Whatever is answered next has to be answered in time. */
  private await(): NodeJS.Timeout {
    return setTimeout(() => {
      this.giveUp();
    }, LONGEST_MS);
  }

  private giveUp(): void {
    void this.worker?.terminate();
    this.worker = undefined;
    clearTimeout(this.watch);
    this.watch = undefined;
    for (const { reject } of this.waiting.values()) reject(Unavailable());
    this.waiting.clear();
  }
}

const thread = new SideThread();

/** The same work, done beside the event loop. `module` exports it under its own name; what goes in and out can be copied. */
export function inSideThread<Given extends unknown[], Done>(
  module: URL,
  work: (...given: Given) => Done,
): (...given: Given) => Promise<Done> {
  const isBuilt = existsSync(fileURLToPath(SCRIPT)); // tests run the sources
  return (...given) => (isBuilt ? thread.ask<Done>(module, work.name, given) : Promise.resolve(work(...given)));
}
