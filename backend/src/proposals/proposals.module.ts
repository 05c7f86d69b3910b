import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { ProposalCounts } from './proposal-counts.service.js';
import { ProposalsController } from './proposals.controller.js';
import { ProposalsService } from './proposals.service.js';
import { StoredSupports } from './stored-supports.service.js';
import { SupportsService } from './supports.service.js';

@Module({
  imports: [AccountsModule, SubmissionsModule],
  controllers: [ProposalsController],
  providers: [ProposalsService, SupportsService, ProposalCounts, StoredSupports],
  exports: [ProposalsService, SupportsService],
})
export class ProposalsModule {}
