import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Paragraphs } from '../discussion/paragraphs.js';
import { Database } from '../platform/database.js';

/** A comment under an article may be about one of its blocks. */
@Injectable()
export class ParagraphsOfArticles implements OnModuleInit {
  constructor(
    private readonly paragraphs: Paragraphs,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.paragraphs.add(async (threadId, blockId) => {
      const found = await this.database.rows(
        `select from block b join article a on a.id = b.article_id where b.id = $2 and a.thread_id = $1`,
        [threadId, blockId],
      );
      return found.length > 0;
    });
  }
}
