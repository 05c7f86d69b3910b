import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DiscussionModule } from '../discussion/discussion.module.js';
import { ModerationModule } from '../moderation/moderation.module.js';
import { OpinionsModule } from '../opinions/opinions.module.js';
import { PollsModule } from '../polls/polls.module.js';
import { ProposalsModule } from '../proposals/proposals.module.js';
import { PublishingModule } from '../publishing/publishing.module.js';
import { DemoArticles } from './articles.js';
import { DemoComments } from './comments.js';
import { DemoContributions } from './contributions.js';
import { DemoDecisions } from './decisions.js';
import { DemoIssues } from './issues.js';
import { Moment } from './moment.js';
import { DemoPeople } from './people.js';
import { DemoPolls } from './polls.js';
import { DemoSeed } from './seed.service.js';
import { DemoStage } from './stage.js';
import { DemoProposals, DemoStatements } from './texts.js';
import { DemoVotes } from './votes.js';

@Module({
  imports: [AccountsModule, DiscussionModule, ModerationModule, OpinionsModule, PollsModule, ProposalsModule, PublishingModule],
  providers: [
    DemoArticles,
    DemoComments,
    DemoContributions,
    DemoDecisions,
    DemoIssues,
    DemoPeople,
    DemoPolls,
    DemoProposals,
    DemoSeed,
    DemoStage,
    DemoStatements,
    DemoVotes,
    Moment,
  ],
})
export class DemoModule {}
