import { Body, Controller, Param, Post } from '@nestjs/common';
import { Returns } from '../platform/http/returns.js';
import { id } from '../platform/ids.js';
import { Requires } from '../policy/requires.js';
import { type Hints, type HintsAsked, hintsAsked, hintsSchema } from './hints.schema.js';
import { HintsService } from './hints.service.js';

@Controller('threads/:id/hints')
export class HintsController {
  constructor(private readonly hints: HintsService) {}

  @Post()
  @Requires('comment')
  @Returns(hintsSchema)
  ask(@Param('id', { schema: id }) threadId: string, @Body({ schema: hintsAsked }) asked: HintsAsked): Promise<Hints> {
    return this.hints.for(threadId, asked);
  }
}
