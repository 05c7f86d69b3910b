import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { Returns } from '../platform/http/returns.js';
import { id } from '../platform/ids.js';
import { type PageQuery, pageQuery } from '../platform/page.js';
import { Public } from '../policy/requires.js';
import type { Language } from '../text/language.js';
import { languageQuery } from '../text/shown.js';
import { historySchema } from './history.schema.js';
import { HistoryService } from './history.service.js';
import { articleSchema, articleVersionSchema, discussedSchema, issueSchema, seriesListSchema } from './reading.schema.js';
import { ReadingService } from './reading.service.js';

const slug = z.string().max(120);

@Controller()
export class ReadingController {
  constructor(
    private readonly reading: ReadingService,
    private readonly histories: HistoryService,
  ) {}

  @Get('series')
  @Public()
  @Returns(seriesListSchema)
  series(@Query({ schema: languageQuery }) { language }: { language: Language }) {
    return this.reading.series(language);
  }

  @Get('issues/:slug')
  @Public()
  @Returns(issueSchema)
  issue(@Param('slug', { schema: slug }) issueSlug: string, @Query({ schema: languageQuery }) { language }: { language: Language }) {
    return this.reading.issue(issueSlug, language);
  }

  @Get('articles/:slug')
  @Public()
  @Returns(articleSchema)
  article(@Param('slug', { schema: slug }) articleSlug: string, @Query({ schema: languageQuery }) { language }: { language: Language }) {
    return this.reading.article(articleSlug, language);
  }

  @Get('articles/:slug/history')
  @Public()
  @Returns(historySchema)
  history(
    @Param('slug', { schema: slug }) articleSlug: string,
    @Query({ schema: pageQuery.extend(languageQuery.shape) }) { language, ...page }: PageQuery & { language: Language },
  ) {
    return this.histories.of(articleSlug, language, page);
  }

  @Get('threads/:id/article')
  @Public()
  @Returns(discussedSchema)
  discussed(@Param('id', { schema: id }) threadId: string) {
    return this.reading.discussed(threadId);
  }

  @Get('articles/:slug/version')
  @Public()
  @Returns(articleVersionSchema)
  version(@Param('slug', { schema: slug }) articleSlug: string) {
    return this.reading.version(articleSlug);
  }
}
