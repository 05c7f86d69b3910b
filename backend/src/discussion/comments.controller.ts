import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Returns, ReturnsText } from '../platform/http/returns.js';
import { id } from '../platform/ids.js';
import type { Actor } from '../policy/policy.js';
import { CurrentActor, Public, Requires } from '../policy/requires.js';
import { submittedSchema, type SubmittedView } from '../submissions/submitted.schema.js';
import {
  type CommentsQuery,
  commentsQuery,
  commentsSchema,
  type ContextQuery,
  contextQuery,
  contextSchema,
  type NewComment,
  newComment,
  type OwnComment,
  ownCommentsSchema,
  paragraphCountsSchema,
  type RepliesQuery,
  repliesQuery,
  repliesSchema,
} from './comment.schema.js';
import { CommentsService } from './comments.service.js';
import { ParagraphCounts } from './paragraph-counts.service.js';

@Controller()
export class CommentsController {
  constructor(
    private readonly comments: CommentsService,
    private readonly paragraphs: ParagraphCounts,
  ) {}

  @Get('threads/:id/comments')
  @Public()
  @ReturnsText(commentsSchema)
  list(@Param('id', { schema: id }) threadId: string, @Query({ schema: commentsQuery }) page: CommentsQuery): Promise<string> {
    return this.comments.list(threadId, page);
  }

  /** How many comments each paragraph has, all at once. */
  @Get('threads/:id/paragraphs')
  @Public()
  @Returns(paragraphCountsSchema)
  countsOfParagraphs(@Param('id', { schema: id }) threadId: string) {
    return this.paragraphs.list(threadId);
  }

  @Get('comments/:id/replies')
  @Public()
  @ReturnsText(repliesSchema)
  replies(@Param('id', { schema: id }) commentId: string, @Query({ schema: repliesQuery }) page: RepliesQuery): Promise<string> {
    return this.comments.replies(commentId, page);
  }

  @Get('comments/:id/context')
  @Public()
  @ReturnsText(contextSchema)
  context(@Param('id', { schema: id }) commentId: string, @Query({ schema: contextQuery }) query: ContextQuery): Promise<string> {
    return this.comments.context(commentId, query);
  }

  @Get('threads/:id/mine')
  @Requires('see-own-submissions')
  @Returns(ownCommentsSchema)
  own(@CurrentActor() actor: Actor, @Param('id', { schema: id }) threadId: string): Promise<{ items: OwnComment[] }> {
    return this.comments.own(actor.id as string, threadId);
  }

  @Post('threads/:id/comments')
  @Requires('comment')
  @Returns(submittedSchema, 201)
  post(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) threadId: string,
    @Body({ schema: newComment }) comment: NewComment,
  ): Promise<SubmittedView> {
    return this.comments.post(actor.id as string, threadId, comment);
  }
}
