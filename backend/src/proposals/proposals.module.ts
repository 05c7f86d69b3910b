import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { ProposalCounts } from './proposal-counts.service.js';
import { ProposalsController } from './proposals.controller.js';
import { ProposalsService } from './proposals.service.js';
import { STORED_SUPPORTS } from './stored-supports.js';
import { SupportsService } from './supports.service.js';

@Module({
  imports: [AccountsModule, SubmissionsModule],
  controllers: [ProposalsController],
  providers: [ProposalsService, SupportsService, ProposalCounts, STORED_SUPPORTS],
  exports: [ProposalsService, SupportsService],
})
export class ProposalsModule {}
