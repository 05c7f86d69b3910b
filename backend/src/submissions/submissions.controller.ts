import { Controller, Delete, Param } from '@nestjs/common';
import { ReturnsNothing } from '../platform/http/returns.js';
import { id } from '../platform/ids.js';
import type { Actor } from '../policy/policy.js';
import { CurrentActor, Requires } from '../policy/requires.js';
import { SubmissionsService } from './submissions.service.js';

@Controller('submissions')
export class SubmissionsController {
  constructor(private readonly submissions: SubmissionsService) {}

  @Delete(':id')
  @Requires('see-own-submissions')
  @ReturnsNothing()
  withdraw(@CurrentActor() actor: Actor, @Param('id', { schema: id }) submissionId: string): Promise<void> {
    return this.submissions.withdraw(actor, submissionId);
  }
}
