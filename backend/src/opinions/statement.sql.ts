import { authorJson } from '../accounts/author.sql.js';
import { publicText } from '../submissions/public-text.sql.js';
import { closed } from '../submissions/rooms.service.js';
import { visible } from '../submissions/visible.js';
import { shown } from '../text/shown.js';
import type { Statement } from './opinions.schema.js';
import type { Answerable } from './stances.service.js';
import { countsFor, keepStance, stanceOf } from './stance.sql.js';

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
    'counts', ${countsFor('mine.value is not null')}, 'mine', mine.value) as view
  from statement st
  join room on room.id = st.conversation_id
  cross join ${publicText('st.id')} s
  left join account a on a.id = s.author_id
  left join stance_count sc on sc.submission_id = st.id
  left join lateral (${mine}) mine on true
  ${rest}`;

/** $1 conversation, $2 reader, $3 language. The statement that fewest people answered comes first, so that all get a hearing. */
export const NEXT = `
  with here as (
    select st.id, mine.value is not null as answered,
      coalesce(sc.agree + sc.disagree + sc.pass + sc.guests_agree + sc.guests_disagree + sc.guests_pass, 0) as stances
    from statement st
    join submission s on s.id = st.id and ${visible('s')}
    left join stance_count sc on sc.submission_id = st.id
    left join lateral (${stanceOf('st.id', '$2')}) mine on true
    where st.conversation_id = $1)
  select (select count(*)::int from here) as "of", (select count(*)::int from here where answered) as answered,
    (select view from (${selectStatements({
      language: '$3',
      mine: stanceOf('st.id', '$2'),
      rest: `where st.id = (select id from here where not answered order by stances, id limit 1) and not ${closed('room')}`,
    })}) following) as statement
  from conversation where id = $1`;

export const STATEMENT_ANSWERS: Answerable<Statement> = {
  kind: 'statement',
  take: `with kept as (${keepStance('statement')})
    ${selectStatements({ language: '$4', mine: 'select value from kept', rest: 'where st.id = (select submission_id from kept)' })}`,
  view: selectStatements({ language: '$3', mine: stanceOf('st.id', '$2'), rest: 'where st.id = $1' }),
};
