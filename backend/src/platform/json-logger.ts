import { ConsoleLogger } from '@nestjs/common';
import { pino } from 'pino';

export type RequestLine = { trace: string; method: string; route: string; status: number; ms: number };

/** One JSON line a message; no bodies, addresses or actors. */
export class JsonLogger extends ConsoleLogger {
  private readonly out;

  constructor(level: string) {
    super();
    this.out = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: traced } });
  }

  request(line: RequestLine): void {
    this.out.info(line);
  }

  override log(message: unknown): void {
    this.out.debug(entry(message));
  }
  override error(message: unknown, ...more: unknown[]): void {
    this.out.error({ ...entry(message), more: more.length > 0 ? more.map(String) : undefined });
  }
  override warn(message: unknown): void {
    this.out.warn(entry(message));
  }
  override debug(message: unknown): void {
    this.out.debug(entry(message));
  }
  override verbose(message: unknown): void {
    this.out.debug(entry(message));
  }
  info(message: unknown): void {
    this.out.info(entry(message));
  }
}

const entry = (message: unknown): object => (typeof message === 'object' && message !== null ? message : { msg: String(message) });

// The database's errors carry the row's values in detail and parameters: none of that is kept.
const traced = (error: unknown): object => {
  const { code, stack } = error as { code?: string; stack?: string };
  return { code, stack: stack ?? String(error) };
};
