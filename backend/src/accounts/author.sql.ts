/** SQL: the most telling role of the account, in this order, or null. */
const badge = (accountId: string): string =>
  `(select r.role from account_role r where r.account_id = ${accountId} and r.role <> 'administrator'
    order by array_position(array['board', 'editor', 'moderator', 'expert'], r.role) limit 1)`;

/** SQL: the region of a place, so that nobody is found by a small village. */
const region = (kato: string): string =>
  `(select json_build_object('kato', r.kato, 'name', json_build_object('kk', r.name_kk, 'ru', r.name_ru, 'en', r.name_en))
    from place p join place r on r.kato = coalesce(p.region_kato, p.kato) where p.kato = ${kato})`;

/** SQL of type json for the Author of a row of `account` under this alias, joined by left join: a missing row has a null handle. */
export const authorJson = (alias: string): string =>
  `json_build_object('handle', ${alias}.handle, 'badge', ${badge(`${alias}.id`)}, 'demo', coalesce(${alias}.demo, false), 'place', ${region(`${alias}.place`)})`;
