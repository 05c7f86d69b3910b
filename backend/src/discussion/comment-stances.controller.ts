import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import { stance } from '../opinions/opinions.schema.js';
import { StancesService } from '../opinions/stances.service.js';
import { Database } from '../platform/database.js';
import { Returns } from '../platform/http/returns.js';
import { id } from '../platform/ids.js';
import type { Actor } from '../policy/policy.js';
import { CurrentActor, Public, Requires } from '../policy/requires.js';
import { type CommentStance, commentStanceSchema, commentStancesSchema, type StancesQuery, stancesQuery } from './comment-stance.schema.js';
import { COMMENT_ANSWERS, COMMENT_STANCES } from './comment-stance.sql.js';

/** Who agrees with a comment. Apart from the comments themselves, which are the same for every reader. */
@Controller()
export class CommentStancesController {
  constructor(
    private readonly database: Database,
    private readonly stances: StancesService,
  ) {}

  @Get('threads/:id/stances')
  @Public()
  @Returns(commentStancesSchema)
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) threadId: string,
    @Query({ schema: stancesQuery }) { comments }: StancesQuery,
  ): Promise<{ items: CommentStance[] }> {
    const found = await this.database.rows<{ view: CommentStance }>(COMMENT_STANCES, [comments, actor.id, threadId]);
    return { items: found.map(({ view }) => view) };
  }

  @Put('comments/:id/stance')
  @Requires('comment')
  @Returns(commentStanceSchema)
  take(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) commentId: string,
    @Body({ schema: stance }) { value }: z.infer<typeof stance>,
  ): Promise<CommentStance> {
    return this.stances.take(COMMENT_ANSWERS, { id: commentId, accountId: actor.id as string, value });
  }

  @Delete('comments/:id/stance')
  @Requires('comment')
  @Returns(commentStanceSchema)
  withdraw(@CurrentActor() actor: Actor, @Param('id', { schema: id }) commentId: string): Promise<CommentStance> {
    return this.stances.withdraw(COMMENT_ANSWERS, { id: commentId, accountId: actor.id as string });
  }
}
