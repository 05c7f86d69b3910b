import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Account } from './account.entity.js';
import { AccountRole } from './account-role.entity.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { AuthenticationGuard } from './authentication.guard.js';
import { Credential } from './credential.entity.js';
import { CredentialsService } from './credentials.service.js';
import { DemoAccountsService } from './demo-accounts.service.js';
import { EmailConfirmation } from './email-confirmation.service.js';
import { EmailLinksController } from './email-links.controller.js';
import { EmailLinksService } from './email-links.service.js';
import { EmailToken } from './email-token.entity.js';
import { Exclusion } from './exclusion.entity.js';
import { HousekeepingService } from './housekeeping.service.js';
import { MeController } from './me.controller.js';
import { MeService } from './me.service.js';
import { OWN_STORED } from './own-stored.js';
import { PasswordStrategy } from './password.strategy.js';
import { PasswordsService } from './passwords.service.js';
import { RateLimits } from './rate-limits.js';
import { Session } from './session.entity.js';
import { SessionStrategy } from './session.strategy.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsService } from './sessions.service.js';
import { StoredSections } from './stored-sections.js';

@Module({
  imports: [PassportModule, TypeOrmModule.forFeature([Account, AccountRole, Credential, EmailToken, Exclusion, Session])],
  controllers: [AccountsController, EmailLinksController, MeController, SessionsController],
  providers: [
    AccountsService,
    AuthenticationGuard,
    CredentialsService,
    DemoAccountsService,
    EmailConfirmation,
    EmailLinksService,
    HousekeepingService,
    MeService,
    ...OWN_STORED,
    PasswordStrategy,
    PasswordsService,
    RateLimits,
    SessionStrategy,
    SessionsService,
    StoredSections,
  ],
  exports: [AccountsService, AuthenticationGuard, DemoAccountsService, RateLimits, StoredSections],
})
export class AccountsModule {}
