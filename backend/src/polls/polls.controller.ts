import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Returns } from '../platform/http/returns.js';
import { id } from '../platform/ids.js';
import type { Actor } from '../policy/policy.js';
import { CurrentActor, Public, Requires } from '../policy/requires.js';
import { languageQuery } from '../text/shown.js';
import { choice, type Poll, pollSchema, pollsSchema } from './poll.schema.js';
import { PollsService } from './polls.service.js';
import { VotesService } from './votes.service.js';

type Asked = z.infer<typeof languageQuery>;

@Controller()
export class PollsController {
  constructor(
    private readonly polls: PollsService,
    private readonly votes: VotesService,
  ) {}

  @Get('articles/:id/polls')
  @Public()
  @Returns(pollsSchema)
  ofArticle(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) articleId: string,
    @Query({ schema: languageQuery }) { language }: Asked,
  ): Promise<{ items: Poll[] }> {
    return this.polls.ofArticle(actor, articleId, language);
  }

  @Get('issues/:id/polls')
  @Public()
  @Returns(pollsSchema)
  ofIssue(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) issueId: string,
    @Query({ schema: languageQuery }) { language }: Asked,
  ): Promise<{ items: Poll[] }> {
    return this.polls.ofIssue(actor, issueId, language);
  }

  @Put('polls/:id/vote')
  @Requires('vote')
  @Returns(pollSchema)
  vote(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) pollId: string,
    @Query({ schema: languageQuery }) { language }: Asked,
    @Body({ schema: choice }) { optionId }: z.infer<typeof choice>,
  ): Promise<Poll> {
    return this.votes.vote({ pollId, optionId, accountId: actor.id as string, language });
  }
}
