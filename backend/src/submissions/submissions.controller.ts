import { Body, Controller, Delete, Get, Param, Patch, Query } from '@nestjs/common';
import { z } from 'zod';
import { Returns, ReturnsNothing } from '../platform/http/returns.js';
import { id } from '../platform/ids.js';
import { type PageQuery, pageQuery } from '../platform/page.js';
import type { Actor } from '../policy/policy.js';
import { CurrentActor, Public, Requires } from '../policy/requires.js';
import { HistoryService } from './history.service.js';
import {
  type Comparison,
  comparisonSchema,
  type OwnText,
  ownTextSchema,
  type PublicRevisions,
  revise,
  type Revise,
  type Revised,
  revisedSchema,
  revisionsSchema,
} from './revision.schema.js';
import { RevisionsService } from './revisions.service.js';
import { WithdrawalsService } from './withdrawals.service.js';

const revisionNumber = z.coerce.number().int().min(1).max(1_000_000);

@Controller()
export class SubmissionsController {
  constructor(
    private readonly withdrawals: WithdrawalsService,
    private readonly revisions: RevisionsService,
    private readonly histories: HistoryService,
  ) {}

  @Delete('submissions/:id')
  @Requires('see-own-submissions')
  @ReturnsNothing()
  withdraw(@CurrentActor() actor: Actor, @Param('id', { schema: id }) submissionId: string): Promise<void> {
    return this.withdrawals.withdraw(actor, submissionId);
  }

  @Delete('submissions/:id/withdrawal')
  @Requires('see-own-submissions')
  @ReturnsNothing()
  undoWithdrawal(@CurrentActor() actor: Actor, @Param('id', { schema: id }) submissionId: string): Promise<void> {
    return this.withdrawals.undo(actor, submissionId);
  }

  @Get('me/submissions/:id')
  @Requires('see-own-submissions')
  @Returns(ownTextSchema)
  own(@CurrentActor() actor: Actor, @Param('id', { schema: id }) submissionId: string): Promise<OwnText> {
    return this.revisions.own(actor, submissionId);
  }

  @Patch('submissions/:id')
  @Requires('see-own-submissions')
  @Returns(revisedSchema)
  revise(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) submissionId: string,
    @Body({ schema: revise }) change: Revise,
  ): Promise<Revised> {
    return this.revisions.revise(actor, submissionId, change);
  }

  @Get('submissions/:id/revisions')
  @Public()
  @Returns(revisionsSchema)
  history(@Param('id', { schema: id }) submissionId: string, @Query({ schema: pageQuery }) page: PageQuery): Promise<PublicRevisions> {
    return this.histories.list(submissionId, page);
  }

  @Get('submissions/:id/revisions/:number')
  @Public()
  @Returns(comparisonSchema)
  compare(
    @Param('id', { schema: id }) submissionId: string,
    @Param('number', { schema: revisionNumber }) number: number,
  ): Promise<Comparison> {
    return this.histories.compare(submissionId, number);
  }
}
