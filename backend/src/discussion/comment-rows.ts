import { Injectable } from '@nestjs/common';
import { Writing } from '../submissions/writing.service.js';
import { QUOTED } from './quote.sql.js';

/** The rows of a comment besides its text. */
@Injectable()
export class CommentRows {
  constructor(writing: Writing) {
    writing.register('comment', {
      commented: `insert into comment (id, thread_id, parent_id, block_id)
        select id, room, (own->>'parentId')::uuid, (own->>'blockId')::uuid from given`,
      quoted: QUOTED,
    });
  }
}
