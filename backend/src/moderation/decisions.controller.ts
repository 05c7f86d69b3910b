import { Body, Controller, Param, Post } from '@nestjs/common';
import { Returns } from '../platform/http/returns.js';
import { id } from '../platform/ids.js';
import type { Actor } from '../policy/policy.js';
import { CurrentActor, Requires } from '../policy/requires.js';
import { type Decide, decide, decisionMade } from './decision.schema.js';
import { DecisionsService } from './decisions.service.js';

@Controller('submissions/:id/decisions')
export class DecisionsController {
  constructor(private readonly decisions: DecisionsService) {}

  @Post()
  @Requires('moderate')
  @Returns(decisionMade, 201)
  decide(@CurrentActor() actor: Actor, @Param('id', { schema: id }) submissionId: string, @Body({ schema: decide }) input: Decide) {
    return this.decisions.decide(actor, submissionId, input);
  }
}
