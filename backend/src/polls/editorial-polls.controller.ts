import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { Returns, ReturnsNothing } from '../platform/http/returns.js';
import { id } from '../platform/ids.js';
import type { Actor } from '../policy/policy.js';
import { CurrentActor, Requires } from '../policy/requires.js';
import {
  type EditorialPoll,
  editorialPollSchema,
  editorialPollsSchema,
  type NewPoll,
  newPoll,
  type PollChange,
  pollChange,
} from './editorial-poll.schema.js';
import { EditorialPollsService } from './editorial-polls.service.js';

@Controller('editorial')
export class EditorialPollsController {
  constructor(private readonly polls: EditorialPollsService) {}

  @Get('articles/:id/polls')
  @Requires('edit')
  @Returns(editorialPollsSchema)
  ofArticle(@Param('id', { schema: id }) articleId: string): Promise<{ items: EditorialPoll[] }> {
    return this.polls.ofArticle(articleId);
  }

  @Post('polls')
  @Requires('edit')
  @Returns(editorialPollSchema, 201)
  place(@CurrentActor() actor: Actor, @Body({ schema: newPoll }) poll: NewPoll): Promise<EditorialPoll> {
    return this.polls.place(actor.id as string, poll);
  }

  @Patch('polls/:id')
  @Requires('edit')
  @Returns(editorialPollSchema)
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) pollId: string,
    @Body({ schema: pollChange }) change: PollChange,
  ): Promise<EditorialPoll> {
    return this.polls.change(actor.id as string, pollId, change);
  }

  @Delete('polls/:id')
  @Requires('edit')
  @ReturnsNothing()
  discard(@CurrentActor() actor: Actor, @Param('id', { schema: id }) pollId: string): Promise<void> {
    return this.polls.discard(actor.id as string, pollId);
  }
}
