import { countsFor, keepStance, stanceOf } from '../opinions/stance.sql.js';
import type { Answerable } from '../opinions/stances.service.js';
import { visible } from '../submissions/visible.js';
import type { CommentStance } from './comment-stance.schema.js';

/** Reads CommentStance as JSON, alias view; the parameter $2 is the reader. Authors are not asked, so counts cannot sway them. */
const selectStances = ({ mine, rest }: { mine: string; rest: string }): string => `
  select json_build_object('id', s.id, 'isOwn', coalesce(s.author_id = $2, false), 'mine', mine.value,
    'counts', ${countsFor('mine.value is not null or s.author_id = $2')}) as view
  from submission s
  join room on room.id = s.room_id and room.shown
  left join stance_count sc on sc.submission_id = s.id
  left join lateral (${mine}) mine on true
  where s.kind = 'comment' and ${visible('s')} and ${rest}`;

export const COMMENT_ANSWERS: Answerable<CommentStance> = {
  kind: 'comment',
  take: `with kept as (${keepStance('comment')}) ${selectStances({ mine: 'select value from kept', rest: 's.id = (select submission_id from kept)' })}`,
  view: selectStances({ mine: stanceOf('s.id', '$2'), rest: 's.id = $1' }),
};

/** $1 comments, $2 reader, $3 thread. */
export const COMMENT_STANCES = selectStances({ mine: stanceOf('s.id', '$2::uuid'), rest: 's.id = any($1::uuid[]) and s.room_id = $3' });
