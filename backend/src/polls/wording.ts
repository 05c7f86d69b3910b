import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import type { Texts } from './editorial-poll.schema.js';

export type Answer = { id?: string | undefined; label: Texts };

/** Writes the question in the languages given and forgets the others. */
export async function wordQuestion(tx: Tx, pollId: string, question: Texts): Promise<void> {
  await tx.query(`delete from poll_edition where poll_id = $1`, [pollId]);
  await tx.query(`insert into poll_edition (poll_id, language, question) select $1, key, value from jsonb_each_text($2::jsonb)`, [
    pollId,
    JSON.stringify(question),
  ]);
}

/** Writes the labels of answers that exist. */
export async function relabel(tx: Tx, answers: readonly Answer[]): Promise<void> {
  await tx.query(`delete from poll_option_edition where option_id = any($1)`, [answers.map(({ id }) => id)]);
  await tx.query(
    `insert into poll_option_edition (option_id, language, label)
     select (answer ->> 'id')::uuid, label.key, label.value from jsonb_array_elements($1::jsonb) answer, jsonb_each_text(answer -> 'label') label`,
    [JSON.stringify(answers)],
  );
}

/** Replaces every answer of a poll without votes; answers that have an id keep it. */
export async function replaceAnswers(tx: Tx, pollId: string, answers: readonly Answer[]): Promise<void> {
  const named = answers.map(({ id, label }) => ({ id: id ?? newId(), label }));
  await dropAnswers(tx, pollId);
  await tx.query(
    `insert into poll_option (id, poll_id, position) select id, $1, position from unnest($2::uuid[]) with ordinality answer (id, position)`,
    [pollId, named.map(({ id }) => id)],
  );
  await relabel(tx, named);
}

export async function dropAnswers(tx: Tx, pollId: string): Promise<void> {
  await tx.query(`delete from poll_option_edition where option_id in (select id from poll_option where poll_id = $1)`, [pollId]);
  await tx.query(`delete from poll_option where poll_id = $1`, [pollId]);
}
