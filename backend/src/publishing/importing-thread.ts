import { problem } from '../platform/http/problem.js';
import { inThread, isBuilt } from '../platform/thread.js';
import { type Preview, previewNewsletter } from './importing/preview.js';
import { Unreadable } from './importing/unreadable.js';

export const UnreadableFile = problem('unreadable-file', 422, 'We could not read this file');

// An answer still has to reach the editor within the request's 30 seconds.
const LIMITS = { longestMs: 20_000, mostMemoryMb: 512 };
const SCRIPT = new URL('./importing.worker.js', import.meta.url);

export type Outcome = { preview: Preview } | { unreadable: { code: string; message: string } };

const refusal = ({ code, message }: Unreadable): Outcome => ({ unreadable: { code, message } });
const TOO_MUCH = refusal(new Unreadable('too-long'));

/** Reads a newsletter in a thread of its own, so that a long one holds nobody up. @throws UnreadableFile with the reason in a sentence */
export async function understand(bytes: Uint8Array, filename: string): Promise<Preview> {
  const outcome = isBuilt(SCRIPT)
    ? ((await inThread<Outcome>(SCRIPT, { bytes, filename }, LIMITS)) ?? TOO_MUCH)
    : await outcomeOf(bytes, filename);
  if ('preview' in outcome) return outcome.preview;
  const { code, message } = outcome.unreadable;
  throw UnreadableFile({ detail: message, errors: [{ pointer: '/file', code, detail: message }] });
}

export async function outcomeOf(bytes: Uint8Array, filename: string): Promise<Outcome> {
  try {
    return { preview: await previewNewsletter(bytes, filename) };
  } catch (error) {
    if (error instanceof Unreadable) return refusal(error);
    throw error;
  }
}
