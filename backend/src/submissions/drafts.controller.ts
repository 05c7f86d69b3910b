import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { Returns, ReturnsNothing } from '../platform/http/returns.js';
import type { Actor } from '../policy/policy.js';
import { CurrentActor, Requires } from '../policy/requires.js';
import { draftKey, type DraftView, keptDraftSchema, type NewDraft, newDraft } from './draft.schema.js';
import { DraftsService } from './drafts.service.js';

@Controller('drafts/:key')
export class DraftsController {
  constructor(private readonly drafts: DraftsService) {}

  @Get()
  @Requires('see-own-submissions')
  @Returns(keptDraftSchema)
  find(@CurrentActor() actor: Actor, @Param('key', { schema: draftKey }) key: string): Promise<{ draft: DraftView | null }> {
    return this.drafts.find(actor.id as string, key);
  }

  @Put()
  @Requires('see-own-submissions')
  @Returns(keptDraftSchema)
  save(
    @CurrentActor() actor: Actor,
    @Param('key', { schema: draftKey }) key: string,
    @Body({ schema: newDraft }) draft: NewDraft,
  ): Promise<{ draft: DraftView }> {
    return this.drafts.save(actor.id as string, key, draft);
  }

  @Delete()
  @Requires('see-own-submissions')
  @ReturnsNothing()
  remove(@CurrentActor() actor: Actor, @Param('key', { schema: draftKey }) key: string): Promise<void> {
    return this.drafts.remove(actor.id as string, key);
  }
}
