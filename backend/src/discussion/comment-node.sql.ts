import { authorJson } from '../accounts/author.sql.js';
import { publicText } from '../submissions/public-text.sql.js';
import { quoteJson } from './quote.sql.js';

/** A row of comment that has a place in a list, under an alias that no other part of the statement uses. */
export type Place = string;

/** SQL: the columns of comment that a place brings along. */
export const placeColumns = (comment: string): string =>
  ['id', 'parent_id', 'block_id', 'position', 'answered'].map((column) => `${comment}.${column}`).join(', ');

/** Alias of the counts of a place. */
export const countsOf = (place: Place): string => `${place}_count`;

const fields = (place: Place): string => {
  const [text, counts] = [`${place}_text`, countsOf(place)];
  const seen = (value: string): string => `case when ${text}.body is not null then ${value} end`;
  return `'id', ${place}.id, 'parentId', ${place}.parent_id,
    'gone', case when ${text}.body is null then (select s.status from submission s where s.id = ${place}.id) end,
    'author', ${seen(authorJson(`${place}_author`))}, 'body', ${text}.body, 'language', ${text}.language,
    'mixed', ${text}.mixed, 'edited', ${text}.edited, 'mentions', ${text}.mentions, 'createdAt', ${text}.created_at,
    'blockId', ${seen(`${place}.block_id`)}, 'quote', ${seen(quoteJson(`${place}.id`))}, 'position', ${seen(`${place}.position`)},
    'replies', coalesce(${counts}.replies, 0), 'descendants', coalesce(${counts}.descendants, 0)`;
};

/**
 * SQL for a join: the comment at this place as JSON, in the column json; `more` are further fields of it. Where the text cannot
 * be seen the place is empty: nothing of text, author or revision. offset 0 keeps it a look-up for each row (see publicText).
 */
export const node = (place: Place, more = '', where = 'true'): string => `lateral (
  select json_build_object(${fields(place)}${more}) as json
  from (select) one
  left join ${publicText(`${place}.id`)} ${place}_text on true
  left join account ${place}_author on ${place}_author.id = ${place}_text.author_id
  left join comment_count ${countsOf(place)} on ${countsOf(place)}.comment_id = ${place}.id
  where ${where} offset 0)`;
