import { Body, Controller, Post } from '@nestjs/common';
import { ReturnsNothing } from '../platform/http/returns.js';
import type { Actor } from '../policy/policy.js';
import { CurrentActor, Public, Requires } from '../policy/requires.js';
import { type ChosenPassword, chosenPassword, confirmation, resetAsked } from './account.schema.js';
import { EmailConfirmation } from './email-confirmation.service.js';
import { EmailLinksService } from './email-links.service.js';
import { PasswordsService } from './passwords.service.js';
import { Limited } from './rate-limit.guard.js';

@Controller()
export class EmailLinksController {
  constructor(
    private readonly links: EmailLinksService,
    private readonly confirmation: EmailConfirmation,
    private readonly passwords: PasswordsService,
  ) {}

  @Post('email-confirmations')
  @Public()
  @Limited('sign-in')
  @ReturnsNothing()
  confirm(@Body({ schema: confirmation }) { token }: { token: string }): Promise<void> {
    return this.confirmation.confirm(token);
  }

  @Post('email-confirmations/again')
  @Requires('own-account')
  @Limited('mail')
  @ReturnsNothing()
  again(@CurrentActor() actor: Actor): Promise<void> {
    return this.links.again(actor.id as string);
  }

  @Post('password-resets')
  @Public()
  @Limited('mail')
  @ReturnsNothing()
  askReset(@Body({ schema: resetAsked }) { email }: { email: string }): Promise<void> {
    return this.passwords.askReset(email);
  }

  @Post('passwords')
  @Public()
  @Limited('sign-in')
  @ReturnsNothing()
  choose(@Body({ schema: chosenPassword }) chosen: ChosenPassword): Promise<void> {
    return this.passwords.choose(chosen);
  }
}
