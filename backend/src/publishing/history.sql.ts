import { articleText, LANGUAGES_OF_BODY, noteText } from './reading.sql.js';

/** The published article whose history is asked for, and the edition that its readers of this language read. */
export const HISTORY_OF = `
  select a.id, a.original_language as original, ${articleText('title')} as title, to_json(a.published_at) as "publishedAt",
    case when ${LANGUAGES_OF_BODY}::jsonb ? $1 then $1 else a.original_language end as language
  from article a join issue i on i.id = a.issue_id where a.slug = $2 and a.status = 'published' and i.status = 'published'`;

const words = (block: string, before: string): string =>
  `(select json_build_object('words', r.words, 'text', r.text) from block_revision r
    where r.article_id = $2 and r.language = $3 and r.block_id = ${block} and r.number ${before} order by r.number desc limit 1)`;

/** $1 the language of notes, $2 the article, $3 the edition, $4 the original language, $5 the revision before which, $6 the limit. */
export const HISTORY = `
  select v.number, to_json(v.at) as at, ${noteText('v.note', '$4')} as note,
    json_build_object('title', e.title, 'dek', e.dek, 'blocks', e.blocks) as now,
    json_build_object('title', p.title, 'dek', p.dek, 'blocks', p.blocks) as was,
    e.number is not null as "isChanged", p.number is not null as "isKnown",
    (select coalesce(json_agg(json_build_object('now', json_build_object('words', b.words, 'text', b.text), 'was', ${words('b.block_id', '< v.number')}) order by array_position(e.blocks, b.block_id)), '[]')
     from block_revision b where b.article_id = $2 and b.language = $3 and b.number = v.number) as fresh,
    (select coalesce(json_agg(${words('g.id', '< v.number')} order by g.n), '[]')
     from unnest(p.blocks) with ordinality as g(id, n) where e.number is not null and not g.id = any(e.blocks)) as gone
  from article_revision v
  left join edition_revision e on e.article_id = v.article_id and e.language = $3 and e.number = v.number
  left join lateral (select * from edition_revision p where p.article_id = v.article_id and p.language = $3 and p.number < v.number
    order by p.number desc limit 1) p on true
  where v.article_id = $2 and v.number < $5 and (e.number is not null or v.note is not null)
  order by v.number desc limit $6`;
