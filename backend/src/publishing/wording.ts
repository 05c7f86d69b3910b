import { rows, type Tx } from '../platform/database.js';
import { invalidField } from '../platform/http/problem.js';
import { LANGUAGES } from '../text/language.js';
import type { ChangedTitles, Deks } from './editorial.schema.js';

type Words = { table: 'issue_edition'; owner: 'issue_id' } | { table: 'series_edition'; owner: 'series_id' };

/**
 * Titles and summaries by language: what is not given stays, an empty summary is none, a null title takes its language away.
 * @throws InvalidInput when a language would have a summary but no title, or none would have a title
 */
export async function word(
  tx: Tx,
  { table, owner }: Words,
  id: string,
  { titles = {}, deks = {} }: { titles?: ChangedTitles | undefined; deks?: Deks | undefined },
): Promise<void> {
  for (const language of LANGUAGES) {
    const [title, dek] = [titles[language], deks[language]];
    if (title === undefined && dek === undefined) continue;
    if (title === null) {
      if (dek) throw untitled(language);
      await tx.query(`delete from ${table} where ${owner} = $1 and language = $2`, [id, language]);
      continue;
    }
    const worded = await rows(
      tx,
      `insert into ${table} (${owner}, language, title, dek)
       select $1, $2, coalesce($3, e.title), coalesce($4, e.dek, '') from (select 1) one left join ${table} e on e.${owner} = $1 and e.language = $2
       where coalesce($3, e.title) is not null
       on conflict (${owner}, language) do update set title = excluded.title, dek = excluded.dek returning 1`,
      [id, language, title ?? null, dek ?? null],
    );
    if (worded.length === 0 && dek !== '') throw untitled(language);
  }
  if ((await rows(tx, `select 1 from ${table} where ${owner} = $1 limit 1`, [id])).length === 0) {
    throw invalidField('/titles/kk', 'no_title', 'Give a title in at least one language');
  }
}

const untitled = (language: string) => invalidField(`/titles/${language}`, 'no_title', 'A summary needs a title in the same language');
