import { authorJson } from '../accounts/author.sql.js';
import { SMALLEST_SHOWN } from '../policy/smallest-shown.js';
import { publicText } from '../submissions/public-text.sql.js';
import { closed, open } from '../submissions/rooms.service.js';
import { visible } from '../submissions/visible.js';
import { shown } from '../text/shown.js';

/** The stance of the account in this parameter. */
export const stanceOf = (account: string): string => `select value from stance where statement_id = st.id and account_id = ${account}`;

/** How people with an account answered, and how many guests did besides, as JSON; null while so few answered that a split would give somebody away. */
export const SPLIT = `case when sc.agree + sc.disagree + sc.pass >= ${SMALLEST_SHOWN} then json_build_object(
  'agree', sc.agree, 'disagree', sc.disagree, 'pass', sc.pass, 'guests', sc.guests_agree + sc.guests_disagree + sc.guests_pass) end`;

// Counts could sway an answer, so they are for those who gave theirs, and for everybody after closing.
const counts = `case when mine.value is not null or ${closed('room')} then ${SPLIT} end`;

const text = (language: string): string =>
  shown(
    `select s.language, s.body as text where not exists (select from statement_edition where statement_id = st.id and language = s.language)
     union all select se.language, se.body from statement_edition se where se.statement_id = st.id`,
    language,
    's.language',
  );

/** Reads Statement as JSON, alias view. Every argument is SQL: the parameter of the language, a query of the reader's stance, and the rest from where on. */
export const selectStatements = ({ language, mine, rest }: { language: string; mine: string; rest: string }): string => `
  select st.id, json_build_object('id', st.id, 'text', ${text(language)}, 'author', ${authorJson('a')}, 'createdAt', s.created_at,
    'counts', ${counts}, 'mine', mine.value) as view
  from statement st
  join room on room.id = st.conversation_id
  cross join ${publicText('st.id')} s
  left join account a on a.id = s.author_id
  left join statement_count sc on sc.statement_id = st.id
  left join lateral (${mine}) mine on true
  ${rest}`;

/** $1 conversation, $2 reader, $3 language. The statement that fewest people answered comes first, so that all get a hearing. */
export const NEXT = `
  with here as (
    select st.id, mine.value is not null as answered,
      coalesce(sc.agree + sc.disagree + sc.pass + sc.guests_agree + sc.guests_disagree + sc.guests_pass, 0) as stances
    from statement st
    join submission s on s.id = st.id and ${visible('s')}
    left join statement_count sc on sc.statement_id = st.id
    left join lateral (${stanceOf('$2')}) mine on true
    where st.conversation_id = $1)
  select (select count(*)::int from here) as "of", (select count(*)::int from here where answered) as answered,
    (select view from (${selectStatements({
      language: '$3',
      mine: stanceOf('$2'),
      rest: `where st.id = (select id from here where not answered order by stances, id limit 1) and not ${closed('room')}`,
    })}) following) as statement
  from conversation where id = $1`;

/** $1 statement, $2 account, $3 value, $4 language. One statement keeps the stance and answers with the counts; it moves no counter. */
export const TAKE_STANCE = `
  with kept as (
    insert into stance (statement_id, account_id, value)
    select st.id, $2, $3 from statement st
    join submission s on s.id = st.id and ${visible('s')}
    join room on room.id = st.conversation_id and ${open('room')}
    where st.id = $1
    on conflict (statement_id, account_id) do update set value = excluded.value, changed_at = excluded.changed_at
    returning statement_id, value)
  ${selectStatements({ language: '$4', mine: 'select value from kept', rest: 'where st.id = (select statement_id from kept)' })}`;

/** $1 statement, $2 account. A deleted row leaves no time of change, so the total is marked as due. */
export const WITHDRAW_STANCE = `
  with gone as (
    delete from stance where account_id = $2 and statement_id = (
      select st.id from statement st
      join submission s on s.id = st.id and ${visible('s')}
      join room on room.id = st.conversation_id and ${open('room')}
      where st.id = $1)
    returning statement_id)
  update statement_count sc set counted_at = '-infinity' from gone where sc.statement_id = gone.statement_id`;

/** $1 statement, $2 reader, $3 language. */
export const STATEMENT = selectStatements({ language: '$3', mine: stanceOf('$2'), rest: 'where st.id = $1' });

/** $1 statement. One row while readers find it: whether its conversation takes answers. */
export const TAKES_ANSWERS = `
  select ${open('room')} as open from statement st join submission s on s.id = st.id and ${visible('s')}
  join room on room.id = st.conversation_id and room.shown where st.id = $1`;
