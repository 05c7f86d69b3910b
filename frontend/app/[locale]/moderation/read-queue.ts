import 'server-only';
import { api, answer, type Schema } from '../../../lib/api/client';
import { ProblemError } from '../../../lib/api/problem';
import type { Spot } from './queue-links';

const TEXTS_A_PAGE = 20;

export type Queue = { items: Schema<'CaseCard'>[]; next: string | null; page: string | undefined };

/** What may rightly be gone, or was never whole: a link kept too long is no error of the page. */
async function orNothing<Body>(request: Promise<Body>): Promise<Body | null> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof ProblemError && (error.problem.status === 404 || error.problem.status === 422)) return null;
    throw error;
  }
}

/** A page of the queue; from its start when the page asked for is empty by now. */
export async function readQueue({ kind, page }: Spot): Promise<Queue> {
  const query = { limit: TEXTS_A_PAGE, ...(kind === undefined ? {} : { kind }) };
  const later =
    page === undefined ? null : await orNothing(api().GET('/api/moderation/queue', { params: { query: { ...query, cursor: page } } }));
  if (later?.data !== undefined && later.data.items.length > 0) return { ...later.data, page };
  return { ...(await answer(api().GET('/api/moderation/queue', { params: { query } }))), page: undefined };
}

/** Null when the text is not there for the desk any more. */
export async function readCase(id: string): Promise<Schema<'Case'> | null> {
  const found = await orNothing(api().GET('/api/moderation/cases/{id}', { params: { path: { id } } }));
  return found?.data ?? null;
}

/** Which text is open: the one asked for, else the first after the one just decided. Ids sort by time. */
export const openIn = ({ items }: Queue, { text, after }: Spot): string | undefined =>
  text ?? (items.find(({ id }) => after !== undefined && id > after) ?? items[0])?.id;

/** The texts before and after the open one; past the end of the page, the next page. */
export function neighbours(
  { items, next, page }: Queue,
  id: string,
  kind: Spot['kind'],
): { previous: Spot | null; following: Spot | null } {
  const before = items.filter((item) => item.id < id).at(-1);
  const behind = items.find((item) => item.id > id);
  return {
    previous: before === undefined ? null : { kind, page, text: before.id },
    following: behind !== undefined ? { kind, page, text: behind.id } : next !== null ? { kind, page: next } : null,
  };
}
