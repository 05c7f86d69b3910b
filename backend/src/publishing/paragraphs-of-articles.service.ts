import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Paragraphs, type Standing } from '../discussion/paragraphs.js';
import { Database } from '../platform/database.js';

const HAS = `select from block b join article a on a.id = b.article_id where b.id = $2 and a.thread_id = $1`;

const STANDING = `
  select r.words, (select max(number) from article_revision where article_id = a.id) as revision
  from article a
  cross join lateral (
    select blocks from edition_revision where article_id = a.id and language = $3 order by number desc limit 1) e
  cross join lateral (
    select words from block_revision where article_id = a.id and language = $3 and block_id = $2 order by number desc limit 1) r
  where a.thread_id = $1 and $2 = any(e.blocks)`;

/** A comment under an article may be about one of its blocks, and quote its words. */
@Injectable()
export class ParagraphsOfArticles implements OnModuleInit {
  constructor(
    private readonly paragraphs: Paragraphs,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.paragraphs.add({
      has: async (threadId, blockId) => (await this.database.rows(HAS, [threadId, blockId])).length > 0,
      standing: async (...asked) => (await this.database.rows<Standing>(STANDING, asked))[0],
    });
  }
}
