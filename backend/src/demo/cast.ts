import { v5 } from 'uuid';
import type { Actor } from '../policy/policy.js';
import type { DemoIssue } from './demo-data.js';

/** Who speaks in the demo: ids by handle, and the moderator who decides. */
export type Cast = { ids: Map<string, string>; moderator: Actor };

/** An issue of the demo and where people speak in it. */
export type Stage = { issue: DemoIssue; issueId: string; conversationId: string };

const NAMESPACE = '6f1e9d0e-54ab-4b0e-9f63-6c2c9e7a4c10';

/** The same on every machine, so a seeding that was broken off goes on without writing a text twice. */
export const requestIdOf = (key: string): string => v5(key, NAMESPACE);

export function idOf({ ids }: Cast, handle: string): string {
  const id = ids.get(handle);
  if (id === undefined) throw new Error(`The demo names ${handle}, who is not among its people`);
  return id;
}
