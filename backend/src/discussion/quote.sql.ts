/** SQL for the quote of the comment with this id, as JSON; null when it quotes nothing. Whoever shows it shows the comment. */
export const quoteJson = (id: string): string => `(
  select json_build_object('exact', q.exact, 'language', q.language, 'revision', q.revision, 'outcome', q.outcome,
    'blockId', q.passage->>'blockId', 'now', case when q.outcome <> 'orphaned' then q.passage->>'exact' end, 'lastStood', q.last_stood)
  from quote_anchor q where q.comment_id = ${id})`;

/**
 * The insert of quotes out of given (id, room, own). A quote of a revision that is not the thread's any more leaves revision empty,
 * which the table refuses; the lock makes a republication that is under way count.
 */
export const QUOTED = `
  insert into quote_anchor (comment_id, thread_id, language, block_id, exact, revision, passage)
  select g.id, g.room, q.language, (q.passage->>'blockId')::uuid, q.passage->>'exact', t.revision, q.passage
  from given g
  cross join lateral jsonb_to_record((g.own->>'quote')::jsonb) as q(language text, revision int, passage jsonb)
  left join lateral (select revision from thread where id = g.room and revision = q.revision for share) t on true
  where g.own->>'quote' is not null`;

/** Those that stand in changed paragraphs, and the latest that stand nowhere: the words may have come back. */
export const TO_FOLLOW = `
  (select comment_id as "commentId", block_id as "blockId", exact, passage, last_stood as "lastStood" from quote_anchor
   where thread_id = $1 and language = $2 and outcome <> 'orphaned' and passage->>'blockId' = any($3::text[]))
  union all
  (select comment_id, block_id, exact, passage, last_stood from quote_anchor
   where thread_id = $1 and language = $2 and outcome = 'orphaned' and last_stood = any(array(
     select distinct last_stood from quote_anchor where thread_id = $1 and language = $2 and outcome = 'orphaned' order by 1 desc limit $4)))`;

export const FOLLOWED = `
  with fresh as (select * from jsonb_to_recordset($1::jsonb) as f("commentId" uuid, outcome text, passage jsonb, "lastStood" int)),
  anchored as (
    update quote_anchor q set outcome = f.outcome, passage = f.passage, last_stood = f."lastStood" from fresh f where q.comment_id = f."commentId")
  update comment c set block_id = (f.passage->>'blockId')::uuid from fresh f
  where c.id = f."commentId" and f.outcome <> 'orphaned' and c.block_id is distinct from (f.passage->>'blockId')::uuid`;
