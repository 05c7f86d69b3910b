import { shown } from '../text/shown.js';

/** Readers see a poll while its article and its issue are published. */
export const POLL_PUBLIC = `exists (select from article ar join issue i on i.id = ar.issue_id where ar.id = p.article_id and ar.status = 'published' and i.status = 'published')`;

export const STATE = `case when p.opens_at > record_time() then 'upcoming' when p.closes_at <= record_time() then 'closed' else 'open' end`;

const options = (language: string): string => `(
  select json_agg(json_build_object(
    'id', o.id,
    'label', ${shown('select oe.language, oe.label as text from poll_option_edition oe where oe.option_id = o.id', language)},
    'votes', coalesce((pc.options ->> o.id::text)::int, 0)) order by o.position)
  from poll_option o where o.poll_id = p.id)`;

/** Reads PollRow. Every argument is SQL: the parameter of the language, the reader's choice, and which polls, of alias p. */
export const selectPolls = ({ language, mine, where }: { language: string; mine: string; where: string }): string => `
  select p.id, p.block_id as "blockId", p.secrecy, p.opens_at as "opensAt", p.closes_at as "closesAt", p.demo,
    ${STATE} as state, coalesce(pc.voters, 0) as voters, ${mine} as mine,
    ${shown('select pe.language, pe.question as text from poll_edition pe where pe.poll_id = p.id', language)} as question,
    ${options(language)} as options
  from poll p
  join article on article.id = p.article_id
  left join block on block.id = p.block_id
  left join poll_count pc on pc.poll_id = p.id
  where ${where}
  order by article.position, block.position nulls last, p.id`;

/** The choice of the account in this parameter. */
export const choiceOf = (account: string): string =>
  `(select v.option_id from vote v where v.poll_id = p.id and v.account_id = ${account})`;
