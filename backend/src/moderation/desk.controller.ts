import { Controller, Get, Param, Query } from '@nestjs/common';
import { Returns } from '../platform/http/returns.js';
import { id } from '../platform/ids.js';
import { type PageQuery, pageQuery } from '../platform/page.js';
import type { Actor } from '../policy/policy.js';
import { CurrentActor, Public, Requires } from '../policy/requires.js';
import {
  caseSchema,
  decisionLogSchema,
  figuresSchema,
  ownSubmissionsSchema,
  publicFiguresSchema,
  type QueueQuery,
  queueQuery,
  queueSchema,
  rulesSchema,
} from './desk.schema.js';
import { DeskService } from './desk.service.js';
import { PublicFiguresService } from './public-figures.service.js';
import { RULES } from './rules.js';

@Controller()
export class DeskController {
  constructor(
    private readonly desk: DeskService,
    private readonly publicFigures: PublicFiguresService,
  ) {}

  @Get('rules')
  @Public()
  @Returns(rulesSchema)
  rules() {
    return { items: RULES };
  }

  @Get('decisions')
  @Public()
  @Returns(decisionLogSchema)
  log(@Query({ schema: pageQuery }) query: PageQuery) {
    return this.desk.log(query);
  }

  @Get('decisions/figures')
  @Public()
  @Returns(publicFiguresSchema)
  figuresForAll() {
    return this.publicFigures.lately();
  }

  @Get('moderation/queue')
  @Requires('moderate')
  @Returns(queueSchema)
  queue(@Query({ schema: queueQuery }) query: QueueQuery) {
    return this.desk.queue(query);
  }

  @Get('moderation/figures')
  @Requires('moderate')
  @Returns(figuresSchema)
  figures() {
    return this.desk.figures();
  }

  @Get('moderation/cases/:id')
  @Requires('moderate')
  @Returns(caseSchema)
  case(@CurrentActor() actor: Actor, @Param('id', { schema: id }) submissionId: string) {
    return this.desk.case(actor, submissionId);
  }

  @Get('me/submissions')
  @Requires('see-own-submissions')
  @Returns(ownSubmissionsSchema)
  own(@CurrentActor() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery) {
    return this.desk.own(actor, query);
  }
}
