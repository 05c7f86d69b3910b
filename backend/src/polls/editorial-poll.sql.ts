import { STATE } from './poll.sql.js';

/** Reads EditorialPoll for polls of alias p. */
export const selectEditorialPolls = (where: string): string => `
  select p.id, p.article_id as "articleId", p.block_id as "blockId", p.demo,
    to_json(p.opens_at) as "opensAt", to_json(p.closes_at) as "closesAt",
    ${STATE} as state, coalesce((select pc.voters from poll_count pc where pc.poll_id = p.id), 0) as voters,
    exists (select from vote v where v.poll_id = p.id) as "hasVotes",
    (select json_object_agg(pe.language, pe.question) from poll_edition pe where pe.poll_id = p.id) as question,
    (select json_agg(json_build_object('id', o.id, 'label',
       (select json_object_agg(oe.language, oe.label) from poll_option_edition oe where oe.option_id = o.id)) order by o.position)
     from poll_option o where o.poll_id = p.id) as options
  from poll p where ${where} order by p.id`;
