import type { z } from 'zod';

/** An event a module announces. Payload: ids, enums and numbers, never text or an address. */
export type EventType<Payload extends z.ZodType = z.ZodType> = Readonly<{ name: string; payload: Payload }>;

export const eventType = <Payload extends z.ZodType>(name: string, payload: Payload): EventType<Payload> => ({ name, payload });

export type LedgerEvent<Payload = unknown> = {
  id: string;
  type: string;
  at: Date;
  actor: string;
  subject: string | null;
  payload: Payload;
};
