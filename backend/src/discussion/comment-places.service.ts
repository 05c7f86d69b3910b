import { Injectable, type OnModuleInit } from '@nestjs/common';
import { rows } from '../platform/database.js';
import { Rooms } from '../submissions/rooms.service.js';
import { visible } from '../submissions/visible.js';

// From the comment up to its root: whether each can be seen, and whether another than the one we come from has a place right below.
const PLACED = `
  with line as (
    select a.id, a.n, ${visible('s')} as seen,
      exists (select from comment below where below.parent_id = a.id and below.placed and below.id is distinct from a.from_id) as others
    from (select up.id, up.n, lead(up.id) over (order by up.n) as from_id
      from comment c, unnest(c.path || c.id) with ordinality up(id, n) where c.id = $1) a
    join submission s on s.id = a.id),
  now as (
    select id, bool_or(seen or others) over deepest_first as placed,
      others or coalesce(bool_or(seen or others) over (deepest_first rows between unbounded preceding and 1 preceding), false) as answered
    from line window deepest_first as (order by n desc))
  update comment c set placed = now.placed, answered = now.answered
  from now where c.id = now.id and (c.placed, c.answered) is distinct from (now.placed, now.answered)`;

/**
 * Keeps which comments have a place in lists: who can be seen, and who has somebody below who can. Removed comments keep
 * their places for those who answered them, and reads never wade through what is not listed.
 */
@Injectable()
export class CommentPlaces implements OnModuleInit {
  constructor(private readonly rooms: Rooms) {}

  onModuleInit(): void {
    this.rooms.follow('comment', (tx, commentId) => rows(tx, PLACED, [commentId]));
  }
}
