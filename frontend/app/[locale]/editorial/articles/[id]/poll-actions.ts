'use server';

import { redirect } from 'next/navigation';
import { api } from '../../../../../lib/api/client';
import { ProblemError } from '../../../../../lib/api/problem';
import { attempt } from '../../../../../lib/form-answers';
import { type FormState, text } from '../../../../../lib/form-state';
import { LOCALES, type Locale } from '../../../../../lib/locales';
import { fromAlmaty } from './poll-times';

type Texts = Partial<Record<Locale, string>>;
type Place = { articleId: string; back: string };
type PollEdit = { pollId: string; back: string; optionIds: string[] };

const FEWEST_OPTIONS = 2;
const ROWS = 20;

const textsAt = (data: FormData, place: string): Texts =>
  Object.fromEntries<string>(
    LOCALES.map((language): [string, string] => [language, text(data, `${place}/${language}`).trim()]).filter(([, value]) => value !== ''),
  );

/** The rows that have words; of too few, the first empty ones come along, so that the api names them. */
function optionRows(data: FormData): { row: number; label: Texts }[] {
  const rows = Array.from({ length: ROWS }, (_, row) => ({ row, label: textsAt(data, `options/${row}`) }));
  const isWorded = ({ label }: { label: Texts }): boolean => Object.keys(label).length > 0;
  const padding = rows.filter((row) => !isWorded(row)).slice(0, Math.max(0, FEWEST_OPTIONS - rows.filter(isWorded).length));
  return rows.filter((row) => isWorded(row) || padding.includes(row));
}

/** The api counts only the answers it was sent, and a change names their labels: its pointers become the names of the fields. */
async function naming<Answer>(rows: readonly { row: number }[], ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const errors = error.problem.errors?.map((fault) => ({
      ...fault,
      pointer: fault.pointer.replace(
        /^\/options\/(\d+)(?:\/label)?(?=\/)/u,
        (_match, index: string) => `/options/${rows[Number(index)]?.row ?? index}`,
      ),
    }));
    throw new ProblemError({ ...error.problem, ...(errors ? { errors } : {}) });
  }
}

const asked = (data: FormData) => ({
  blockId: text(data, 'blockId') || null,
  question: textsAt(data, 'question'),
  closesAt: fromAlmaty(text(data, 'closesAt')),
  ...(text(data, 'opensAt') === '' ? {} : { opensAt: fromAlmaty(text(data, 'opensAt')) }),
});

const backTo = (back: string, done: string): never => redirect(`${back}${back.includes('?') ? '&' : '?'}poll=${done}#polls`);

export async function placePoll(locale: Locale, { articleId, back }: Place, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    const rows = optionRows(data);
    await naming(rows, () =>
      api().POST('/api/editorial/polls', { body: { articleId, ...asked(data), options: rows.map(({ label }) => label) } }),
    );
    return backTo(back, 'placed');
  });
}

export async function changePoll(locale: Locale, { pollId, back, optionIds }: PollEdit, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    const rows = optionRows(data);
    const options = rows.map(({ row, label }) => ({ ...(optionIds[row] === undefined ? {} : { id: optionIds[row] }), label }));
    await naming(rows, () =>
      api().PATCH('/api/editorial/polls/{id}', { params: { path: { id: pollId } }, body: { ...asked(data), options } }),
    );
    return backTo(back, 'changed');
  });
}

export async function removePoll(
  locale: Locale,
  { pollId, back }: Omit<PollEdit, 'optionIds'>,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().DELETE('/api/editorial/polls/{id}', { params: { path: { id: pollId } } });
    return backTo(back, 'removed');
  });
}
