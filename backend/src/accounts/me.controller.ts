import { Body, Controller, Delete, Get, Inject, Patch, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CONFIG, type Config } from '../platform/config.js';
import { Returns, ReturnsNothing } from '../platform/http/returns.js';
import type { Actor } from '../policy/policy.js';
import { CurrentActor, Public, Requires } from '../policy/requires.js';
import { type AccountChange, accountChange, type Closing, closing, type Me, meSchema } from './account.schema.js';
import { MeService } from './me.service.js';
import { Limited } from './rate-limit.guard.js';
import { clearSessionCookie } from './session-cookie.js';
import { type StoredSection, storedSchema } from './stored.schema.js';
import { StoredSections } from './stored-sections.js';

@Controller('me')
export class MeController {
  constructor(
    private readonly own: MeService,
    private readonly stored: StoredSections,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Public()
  @Returns(meSchema)
  view(@CurrentActor() actor: Actor): Promise<Me> {
    return this.own.view(actor.id);
  }

  @Patch()
  @Requires('own-account')
  @Returns(meSchema)
  change(@CurrentActor() actor: Actor, @Body({ schema: accountChange }) change: AccountChange): Promise<Me> {
    return this.own.change(actor.id as string, change);
  }

  @Delete()
  @Requires('own-account')
  @Limited('sign-in')
  @ReturnsNothing()
  async close(
    @CurrentActor() actor: Actor,
    @Body({ schema: closing }) wish: Closing,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.own.close(actor.id as string, wish);
    clearSessionCookie(reply, this.config);
  }

  @Get('stored')
  @Requires('own-account')
  @Returns(storedSchema)
  async whatIsStored(@CurrentActor() actor: Actor): Promise<{ sections: StoredSection[] }> {
    return { sections: await this.stored.about(actor.id as string) };
  }
}
