import { Body, Controller, Delete, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CONFIG, type Config } from '../platform/config.js';
import { Returns, ReturnsNothing } from '../platform/http/returns.js';
import type { Actor } from '../policy/policy.js';
import { CurrentActor, Public, Requires } from '../policy/requires.js';
import { type Me, meSchema, type SignIn, signIn } from './account.schema.js';
import { MeService } from './me.service.js';
import { PasswordGuard, type SignedIn } from './password.guard.js';
import { Limited } from './rate-limit.guard.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';

@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly me: MeService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  // The body is read by the guard; its schema names a missing field and documents the route.
  @Post()
  @Public()
  @UseGuards(PasswordGuard)
  @Limited('sign-in')
  @Returns(meSchema, 201)
  async open(
    @Req() { user }: SignedIn,
    @CurrentActor() previous: Actor,
    @Body({ schema: signIn }) _: SignIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    setSessionCookie(reply, await this.sessions.open(user.id, previous), this.config);
    return this.me.view(user.id);
  }

  @Delete('current')
  @Requires('own-account')
  @ReturnsNothing()
  async end(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(actor);
    clearSessionCookie(reply, this.config);
  }

  @Delete()
  @Requires('own-account')
  @ReturnsNothing()
  async endEverywhere(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.endEverywhere(actor);
    clearSessionCookie(reply, this.config);
  }
}
