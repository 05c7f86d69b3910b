import { authorJson } from '../accounts/author.sql.js';
import { publicText } from '../submissions/public-text.sql.js';
import { open } from '../submissions/rooms.service.js';
import { shown } from '../text/shown.js';

const place = `(select json_build_object('kato', pl.kato, 'name', json_build_object('kk', pl.name_kk, 'ru', pl.name_ru, 'en', pl.name_en)) from place pl where pl.kato = p.place)`;

/** Whether this account supports the proposal p. */
export const supportOf = (account: string): string =>
  `exists (select from support su where su.proposal_id = p.id and su.account_id = ${account})`;

/** Reads Proposal as JSON, alias view. Every argument is SQL: the parameter of the language, whether the reader supports it, and the rest from where on. */
export const selectProposals = ({ language, mine, rest }: { language: string; mine: string; rest: string }): string => `
  select json_build_object('id', p.id, 'title', s.title, 'body', s.body, 'language', s.language, 'author', ${authorJson('a')}, 'place', ${place},
    'issue', json_build_object('slug', i.slug, 'number', i.number, 'closesAt', i.closes_at,
      'title', ${shown('select ie.language, ie.title as text from issue_edition ie where ie.issue_id = i.id', language)}),
    'supporters', pc.supporters, 'mine', ${mine}, 'createdAt', s.created_at, 'publishedAt', s.published_at, 'isOpen', ${open('room')}) as view
  from proposal p
  join proposal_count pc on pc.proposal_id = p.id
  join issue i on i.id = p.issue_id and i.status = 'published'
  join room on room.id = p.issue_id
  cross join ${publicText('p.id')} s
  left join account a on a.id = s.author_id
  ${rest}`;

/** SQL condition: the proposal is about this place or one inside it. */
export const within = (kato: string): string =>
  `exists (select from place pl where pl.kato = p.place and ${kato} in (pl.kato, pl.parent_kato, pl.region_kato))`;
