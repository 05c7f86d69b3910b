import { PassThrough, type Readable } from 'node:stream';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { type Place, Tail } from '../ledger/tail.js';
import { Database } from '../platform/database.js';
import { NotFound, problem } from '../platform/http/problem.js';
import { SubmissionPublished, VISIBLE_CHANGES } from '../submissions/submissions.events.js';

export const TooManyWatching = problem('too-many-watching', 503, 'Too many people watch discussions right now');

const LOOK_MS = 400;
const STILL_HERE_MS = 25_000;
const MOST_READERS = 5_000;
/** A line that takes so little of what it is told is not there any more. */
const MOST_UNREAD_BYTES = 64 * 1024;

const VERSION = `select room.version::int as version from thread t join room on room.id = t.id and room.shown where t.id = $1`;

/** One server-sent event. @see https://html.spec.whatwg.org/multipage/server-sent-events.html */
const event = (type: string, data: object): string => `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
const STILL_HERE = ': still here\n\n';

/** Tells those who read a discussion what changes in it. One look at the ledger serves all of a process; nobody reads, nobody looks. */
@Injectable()
export class LiveThreads implements BeforeApplicationShutdown {
  private readonly readers = new Map<string, Set<PassThrough>>();
  private readonly logger = new Logger('live');
  private count = 0;
  private place: Place | undefined;
  private timers: NodeJS.Timeout[] = [];
  private isLooking = false;

  constructor(
    private readonly database: Database,
    private readonly tail: Tail,
  ) {}

  /** First how the thread stands, then by id what is published and what is gone, until the reader leaves. @throws NotFound, TooManyWatching */
  async watch(threadId: string): Promise<Readable> {
    if (this.count >= MOST_READERS) throw TooManyWatching();
    await this.versionOf(threadId);
    this.place ??= await this.tail.end();
    const reader = new PassThrough();
    this.join(threadId, reader);
    reader.once('close', () => {
      this.leave(threadId, reader);
    });
    // Read again after joining, so that no change falls between the two.
    reader.write(event('version', { version: await this.versionOf(threadId) }));
    return reader;
  }

  /** A process that stops lets its readers go; their browsers come back to another. */
  beforeApplicationShutdown(): void {
    for (const reader of this.all()) reader.end();
  }

  private *all(): Generator<PassThrough> {
    for (const readers of this.readers.values()) yield* readers;
  }

  private join(threadId: string, reader: PassThrough): void {
    const readers = this.readers.get(threadId) ?? new Set();
    this.readers.set(threadId, readers.add(reader));
    this.count += 1;
    if (this.timers.length > 0) return;
    this.timers = [
      setInterval(() => void this.look(), LOOK_MS),
      setInterval(() => {
        for (const other of this.all()) tell(other, STILL_HERE);
      }, STILL_HERE_MS),
    ];
  }

  private leave(threadId: string, reader: PassThrough): void {
    const readers = this.readers.get(threadId);
    if (readers?.delete(reader) !== true) return;
    this.count -= 1;
    if (readers.size === 0) this.readers.delete(threadId);
    if (this.count > 0) return;
    for (const timer of this.timers) clearInterval(timer);
    this.timers = [];
    this.place = undefined;
  }

  private async look(): Promise<void> {
    if (this.isLooking || this.place === undefined) return;
    this.isLooking = true;
    try {
      const { heard, reached } = await this.tail.after(this.place, VISIBLE_CHANGES);
      if (this.count > 0) this.place = reached;
      for (const { type, subject, room } of heard) {
        const said = event(type === SubmissionPublished.name ? 'published' : 'gone', { id: subject });
        for (const reader of this.readers.get(room ?? '') ?? []) tell(reader, said);
      }
    } catch (error) {
      this.logger.warn({ msg: 'a look at the ledger failed', err: error });
    } finally {
      this.isLooking = false;
    }
  }

  private async versionOf(threadId: string): Promise<number> {
    const [thread] = await this.database.rows<{ version: number }>(VERSION, [threadId]);
    if (!thread) throw NotFound();
    return thread.version;
  }
}

function tell(reader: PassThrough, said: string): void {
  if (reader.writableLength + reader.readableLength > MOST_UNREAD_BYTES) reader.destroy();
  else reader.write(said);
}
