import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { ConversationsService } from './conversations.service.js';
import { OpinionsController } from './opinions.controller.js';
import { StancesService } from './stances.service.js';
import { STORED_STANCES } from './stored-stances.js';
import { StanceCounts } from './stance-counts.service.js';
import { StatementsService } from './statements.service.js';

@Module({
  imports: [AccountsModule, SubmissionsModule],
  controllers: [OpinionsController],
  providers: [ConversationsService, StatementsService, StancesService, StanceCounts, STORED_STANCES],
  exports: [ConversationsService, StanceCounts, StancesService, StatementsService],
})
export class OpinionsModule {}
