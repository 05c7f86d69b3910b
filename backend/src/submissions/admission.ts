import { invalidField } from '../platform/http/problem.js';
import type { SubmissionKind } from './life-cycle.js';

export const LIMITS: Readonly<Record<SubmissionKind, { title?: { min: number; max: number }; body: { min: number; max: number } }>> = {
  comment: { body: { min: 2, max: 4_000 } },
  statement: { body: { min: 5, max: 200 } },
  proposal: { title: { min: 10, max: 160 }, body: { min: 30, max: 8_000 } },
};

export type Text = { title?: string | null; body: string };

const characters = (text: string): number => Array.from(text).length;

function checkLength(pointer: string, text: string, limit: { min: number; max: number }): void {
  const length = characters(text);
  if (length < limit.min) throw invalidField(pointer, 'too_small', `At least ${limit.min} characters`, { minimum: limit.min });
  if (length > limit.max)
    throw invalidField(pointer, 'too_big', `At most ${limit.max} characters; you wrote ${length}`, { maximum: limit.max });
}

/** What PostgreSQL stores: no NUL, no half of a character. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\u0000', '');

/** Trims and checks a text. It only refuses; judging is moderation's. @throws InvalidInput with a pointer */
export function admit(kind: SubmissionKind, text: Text): { title: string | null; body: string } {
  const limits = LIMITS[kind];
  const body = storable(text.body).replace(/\r\n?/gu, '\n').trim();
  const title = limits.title
    ? storable(text.title ?? '')
        .replace(/\s+/gu, ' ')
        .trim()
    : null;
  if (limits.title && title !== null) checkLength('/title', title, limits.title);
  checkLength('/body', body, limits.body);
  return { title, body };
}
