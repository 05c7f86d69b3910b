import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { z } from 'zod';
import { Returns, ReturnsNothing } from '../platform/http/returns.js';
import { id } from '../platform/ids.js';
import type { Actor } from '../policy/policy.js';
import { CurrentActor, Requires } from '../policy/requires.js';
import { type Language, LANGUAGES } from '../text/language.js';
import { languageQuery } from '../text/shown.js';
import { ArticlesService } from './articles.service.js';
import { EditorialDeskService } from './desk.service.js';
import { DraftsService } from './drafts.service.js';
import {
  type ArticleChange,
  articleChange,
  editionText,
  type EditionText,
  editorialArticleSchema,
  madeSchema,
  type NewArticle,
  newArticle,
  savedVersion,
} from './editorial.schema.js';
import { articleSchema } from './reading.schema.js';
import { ReadingService } from './reading.service.js';

const language = z.enum(LANGUAGES);

@Controller('editorial/articles')
@Requires('edit')
export class EditorialArticlesController {
  constructor(
    private readonly articles: ArticlesService,
    private readonly desk: EditorialDeskService,
    private readonly reading: ReadingService,
    private readonly drafts: DraftsService,
  ) {}

  @Post()
  @Returns(madeSchema, 201)
  begin(@CurrentActor() actor: Actor, @Body({ schema: newArticle }) input: NewArticle) {
    return this.articles.begin(actor.id as string, input);
  }

  @Get(':id')
  @Returns(editorialArticleSchema)
  show(@Param('id', { schema: id }) articleId: string) {
    return this.desk.article(articleId);
  }

  @Patch(':id')
  @Returns(savedVersion)
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) articleId: string,
    @Body({ schema: articleChange }) change: ArticleChange,
  ) {
    return this.articles.change(actor.id as string, articleId, change);
  }

  @Put(':id/editions/:language')
  @Returns(savedVersion)
  setEdition(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) articleId: string,
    @Param('language', { schema: language }) edition: Language,
    @Body({ schema: editionText }) text: EditionText,
  ) {
    return this.articles.setEdition(actor.id as string, articleId, edition, text);
  }

  /** As readers would see it if it were published now. */
  @Get(':id/preview')
  @Returns(articleSchema)
  preview(@Param('id', { schema: id }) articleId: string, @Query({ schema: languageQuery }) { language: asked }: { language: Language }) {
    return this.reading.previewArticle(articleId, asked);
  }

  /** Only a draft that was never published. */
  @Delete(':id')
  @ReturnsNothing()
  remove(@CurrentActor() actor: Actor, @Param('id', { schema: id }) articleId: string) {
    return this.drafts.removeArticle(actor.id as string, articleId);
  }

  @Put(':id/publication')
  @ReturnsNothing()
  publish(@CurrentActor() actor: Actor, @Param('id', { schema: id }) articleId: string) {
    return this.articles.publish(actor.id as string, articleId);
  }

  @Delete(':id/publication')
  @ReturnsNothing()
  unpublish(@CurrentActor() actor: Actor, @Param('id', { schema: id }) articleId: string) {
    return this.articles.unpublish(actor.id as string, articleId);
  }
}
