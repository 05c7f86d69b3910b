import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import { NotFound } from '../platform/http/problem.js';
import type { EditorialArticle } from './editorial.schema.js';
import { LANGUAGES_OF_BODY } from './reading.sql.js';

type View = Record<string, unknown>;

const texts = (table: string, fk: string, column: string, owner: string): string =>
  `(select coalesce(json_object_agg(e.language, e.${column}), '{}') from ${table} e where e.${fk} = ${owner})`;

const TITLED = `(select coalesce(json_agg(e.language order by e.language), '[]') from edition e where e.article_id = a.id)`;
const TITLE = `(select json_build_object('text', e.title, 'language', e.language) from edition e where e.article_id = a.id order by e.language = a.original_language desc limit 1)`;

/** What the editorial desk reads, drafts included. */
@Injectable()
export class EditorialDeskService {
  constructor(private readonly database: Database) {}

  async issues(): Promise<{ items: View[] }> {
    const items = await this.database.rows<View>(
      `select i.id, i.number, i.slug, i.status, i.demo, to_json(i.closes_at) as "closesAt", to_json(i.published_at) as "publishedAt",
         ${texts('issue_edition', 'issue_id', 'title', 'i.id')} as titles, ${texts('issue_edition', 'issue_id', 'dek', 'i.id')} as deks,
         (select coalesce(json_agg(json_build_object('id', a.id, 'slug', a.slug, 'status', a.status, 'position', a.position, 'publishedAt', a.published_at, 'title', ${TITLE}, 'titled', ${TITLED}, 'languages', ${LANGUAGES_OF_BODY}) order by a.position), '[]')
          from article a where a.issue_id = i.id) as articles
       from issue i order by i.number desc`,
    );
    return { items };
  }

  async series(): Promise<{ items: View[] }> {
    const items = await this.database.rows<View>(
      `select s.id, s.slug, ${texts('series_edition', 'series_id', 'title', 's.id')} as titles, ${texts('series_edition', 'series_id', 'dek', 's.id')} as deks
       from series s order by s.id`,
    );
    return { items };
  }

  /** @throws NotFound */
  async article(id: string): Promise<EditorialArticle> {
    const [article] = await this.database.rows<EditorialArticle>(
      `select a.id, a.slug, a.thread_id as "threadId", a.status, a.version::int, a.original_language as "originalLanguage", a.reading_minutes as "readingMinutes", a.reading_time as "readingTime", a.dated::text,
         (select json_build_object('id', i.id, 'slug', i.slug, 'number', i.number, 'status', i.status) from issue i where i.id = a.issue_id) as issue,
         to_json(a.published_at) as "publishedAt", to_json(a.changed_at) as "changedAt",
         (select c.handle from account c where c.id::text = a.changed_by) as "changedBy",
         (select coalesce(json_object_agg(e.language, json_build_object('title', e.title, 'dek', e.dek, 'question', e.question)), '{}') from edition e where e.article_id = a.id) as editions,
         (select coalesce(json_agg(json_build_object('name', b.name, 'role', b.role) order by b.position), '[]') from byline b where b.article_id = a.id) as authors,
         (select coalesce(json_agg(json_build_object('id', b.id, 'position', b.position, 'kind', b.kind, 'label', b.label,
            'texts', ${texts('block_text', 'block_id', 'text', 'b.id')}) order by b.position), '[]') from block b where b.article_id = a.id) as blocks
       from article a where a.id = $1`,
      [id],
    );
    if (!article) throw NotFound();
    return article;
  }
}
