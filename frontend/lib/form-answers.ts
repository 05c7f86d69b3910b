import 'server-only';
import { randomUUID } from 'node:crypto';
import { refresh } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { nameOfProblem, type FieldError, ProblemError } from './api/problem';
import { type FieldFault, type FormState, text } from './form-state';
import type { Locale } from './locales';

const SECRET = /password|^\$ACTION|^requestId$/iu;

const valuesOf = (data: FormData): Record<string, string> =>
  Object.fromEntries(
    [...data.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !SECRET.test(entry[0])),
  );

type Words = Awaited<ReturnType<typeof getTranslations>>;

/** The sentence for a field: by field and code, else by code, else the general one. */
function wordFault(t: Words, { pointer, code, params = {} }: FieldError): FieldFault {
  const field = pointer.split('/').at(-1) ?? '';
  const limit = code === 'too_small' && params['minimum'] === 1 ? 'empty' : code;
  const key = [`fields.${field}.${limit}`, `codes.${limit}`].find((candidate) => t.has(candidate)) ?? 'codes.invalid';
  return { code, params, text: t(key, params) };
}

/** Runs the work of a form's action; a refusal of the api comes back as sentences, with what was typed. Redirects pass through. */
export async function attempt(locale: Locale, data: FormData, work: () => Promise<FormState>): Promise<FormState> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ProblemError)) {
      refresh(); // a redirect to where the reader is already, but for its anchor, would show what the browser has
      throw error;
    }
    const t = await getTranslations({ locale, namespace: 'problems' });
    const { problem } = error;
    const name = nameOfProblem(problem);
    const isKnown = t.has(`types.${name}`);
    return {
      ok: false,
      message: t(isKnown ? `types.${name}` : 'types.unexpected'),
      ...(isKnown && problem.status < 500 ? {} : { trace: problem.instance }),
      errors: Object.fromEntries((problem.errors ?? []).map((fault) => [fault.pointer, wordFault(t, fault)])),
      values: valuesOf(data),
      requestId: text(data, 'requestId'),
    };
  }
}

/** The form did its work: `message` says what was done, who sees it, what comes next. The form is empty again. */
export const done = (message: string): FormState => ({ ok: true, message, errors: {}, values: {}, requestId: randomUUID() });
