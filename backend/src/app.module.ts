import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { AuthenticationGuard } from './accounts/authentication.guard.js';
import { DemoModule } from './demo/demo.module.js';
import { DiscussionModule } from './discussion/discussion.module.js';
import { InsightsModule } from './insights/insights.module.js';
import { LedgerModule } from './ledger/ledger.module.js';
import { ModerationModule } from './moderation/moderation.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { OpinionsModule } from './opinions/opinions.module.js';
import { PlacesModule } from './places/places.module.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { validation } from './platform/http/validation.js';
import { PlatformModule } from './platform/platform.module.js';
import { PolicyGuard } from './policy/policy.guard.js';
import { PollsModule } from './polls/polls.module.js';
import { ProposalsModule } from './proposals/proposals.module.js';
import { PublishingModule } from './publishing/publishing.module.js';
import { SubmissionsModule } from './submissions/submissions.module.js';

@Module({
  imports: [
    DiscoveryModule,
    PlatformModule,
    LedgerModule,
    AccountsModule,
    PlacesModule,
    SubmissionsModule,
    OpinionsModule,
    DiscussionModule,
    PublishingModule,
    ProposalsModule,
    PollsModule,
    ModerationModule,
    InsightsModule,
    NotificationsModule,
    DemoModule,
  ],
  providers: [
    PolicyGuard,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useValue: validation },
    { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
    { provide: APP_GUARD, useExisting: AuthenticationGuard },
    { provide: APP_GUARD, useExisting: PolicyGuard },
  ],
})
export class AppModule {}
