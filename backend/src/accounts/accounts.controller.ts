import { Body, Controller, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CONFIG, type Config } from '../platform/config.js';
import { Returns } from '../platform/http/returns.js';
import type { Actor } from '../policy/policy.js';
import { CurrentActor, Public } from '../policy/requires.js';
import { type Me, meSchema, type NewAccount, newAccount } from './account.schema.js';
import { AccountsService } from './accounts.service.js';
import { EmailLinksService } from './email-links.service.js';
import { MeService } from './me.service.js';
import { Limited } from './rate-limit.guard.js';
import { setSessionCookie } from './session-cookie.js';

@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly links: EmailLinksService,
    private readonly me: MeService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @Public()
  @Limited('register')
  @Returns(meSchema, 201)
  async register(
    @CurrentActor() visitor: Actor,
    @Body({ schema: newAccount }) input: NewAccount,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    const { accountId, token } = await this.accounts.register(input, visitor);
    await this.links.welcome(accountId);
    setSessionCookie(reply, token, this.config);
    return this.me.view(accountId);
  }
}
