import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Returns } from '../platform/http/returns.js';
import { id } from '../platform/ids.js';
import type { Page } from '../platform/page.js';
import type { Actor } from '../policy/policy.js';
import { CurrentActor, Public, Requires } from '../policy/requires.js';
import { submittedSchema, type SubmittedView } from '../submissions/submitted.schema.js';
import { languageQuery } from '../text/shown.js';
import {
  type NewProposal,
  newProposal,
  type Proposal,
  proposalSchema,
  type ProposalsQuery,
  proposalsQuery,
  proposalsSchema,
} from './proposal.schema.js';
import { ProposalsService } from './proposals.service.js';
import { SupportsService } from './supports.service.js';

type Asked = z.infer<typeof languageQuery>;

@Controller()
export class ProposalsController {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly supports: SupportsService,
  ) {}

  @Get('proposals')
  @Public()
  @Returns(proposalsSchema)
  list(@CurrentActor() actor: Actor, @Query({ schema: proposalsQuery }) query: ProposalsQuery): Promise<Page<Proposal>> {
    return this.proposals.list(actor, query);
  }

  @Get('proposals/:id')
  @Public()
  @Returns(proposalSchema)
  one(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) proposalId: string,
    @Query({ schema: languageQuery }) { language }: Asked,
  ): Promise<Proposal> {
    return this.proposals.one(actor, proposalId, language);
  }

  @Post('issues/:id/proposals')
  @Requires('propose')
  @Returns(submittedSchema, 201)
  propose(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) issueId: string,
    @Body({ schema: newProposal }) proposal: NewProposal,
  ): Promise<SubmittedView> {
    return this.proposals.propose(actor.id as string, issueId, proposal);
  }

  @Put('proposals/:id/support')
  @Requires('support')
  @Returns(proposalSchema)
  support(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) proposalId: string,
    @Query({ schema: languageQuery }) { language }: Asked,
  ): Promise<Proposal> {
    return this.supports.give(actor, { proposalId, language });
  }

  @Delete('proposals/:id/support')
  @Requires('support')
  @Returns(proposalSchema)
  withdrawSupport(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) proposalId: string,
    @Query({ schema: languageQuery }) { language }: Asked,
  ): Promise<Proposal> {
    return this.supports.withdraw(actor, { proposalId, language });
  }
}
