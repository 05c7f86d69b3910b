import { createHash } from 'node:crypto';

export type SealedEvent = {
  seq: string;
  id: string;
  tx: string;
  type: string;
  at: string;
  actor: string;
  subject: string | null;
  payload: Record<string, unknown>;
};

export const FIRST_ROOT = '0'.repeat(64);

/** One event as the bytes that are hashed: fields in this order, payload keys sorted, times in UTC. */
export function canonical(event: SealedEvent): string {
  const payload = Object.fromEntries(Object.entries(event.payload).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify([event.seq, event.id, event.tx, event.type, event.at, event.actor, event.subject, payload]);
}

/** SHA-256 over the previous root and every event's SHA-256, in ledger order. */
export function rootOf(previous: string, events: readonly SealedEvent[]): string {
  const hash = createHash('sha256').update(previous, 'hex');
  for (const event of events) hash.update(createHash('sha256').update(canonical(event)).digest());
  return hash.digest('hex');
}
