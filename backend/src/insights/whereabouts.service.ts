import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import { type Actor, may } from '../policy/policy.js';
import { shown } from '../text/shown.js';
import type { WhereaboutsQuery } from './insights.schema.js';

const EXCERPT_CHARACTERS = 300;

/** Where a submission stands, for the desk and for its author: the article or issue, and what it replies to. */
@Injectable()
export class WhereaboutsService {
  constructor(private readonly database: Database) {}

  async find(actor: Actor, { ids, language }: WhereaboutsQuery): Promise<{ items: unknown[] }> {
    const items = await this.database.rows(
      `select s.id, coalesce(
           (select json_build_object('kind', 'article', 'slug', a.slug, 'title', ${shown('select language, title as text from edition where article_id = a.id', '$2', 'a.original_language')})
            from article a where a.thread_id = s.room_id),
           (select json_build_object('kind', 'issue', 'slug', i.slug, 'title', ${shown('select language, title as text from issue_edition where issue_id = i.id', '$2')})
            from issue i where i.id = s.issue_id)) as where,
         (select json_build_object('handle', pa.handle, 'body', left(pr.body, $5)) from comment c join submission ps on ps.id = c.parent_id and ps.status = 'published'
            join revision pr on pr.submission_id = ps.id and pr.number = ps.public_revision left join account pa on pa.id = ps.author_id
          where c.id = s.id) as "inReplyTo"
       from submission s where s.id = any($1::uuid[]) and ($3 or s.author_id = $4)`,
      [ids, language, may(actor, 'moderate'), actor.id, EXCERPT_CHARACTERS],
    );
    return { items: items.filter((item) => (item as { where: unknown }).where !== null) };
  }
}
