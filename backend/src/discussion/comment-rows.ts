import { Injectable } from '@nestjs/common';
import { Writing } from '../submissions/writing.service.js';
import { QUOTED } from './quote.sql.js';

/** The rows of a comment besides its text. */
@Injectable()
export class CommentRows {
  constructor(writing: Writing) {
    writing.register('comment', {
      // Each row looks up its own parent ("limit 1"), as in Writing.
      commented: `insert into comment (id, thread_id, parent_id, root_id, path, block_id, position)
        select g.id, g.room, parent.id, coalesce(parent.root_id, g.id), case when parent.id is null then '{}' else parent.path || parent.id end, (g.own->>'blockId')::uuid,
          g.own->>'position'
        from given g
        left join lateral (select c.id, c.root_id, c.path from comment c where c.id = (g.own->>'parentId')::uuid limit 1) parent on true`,
      quoted: QUOTED,
    });
  }
}
