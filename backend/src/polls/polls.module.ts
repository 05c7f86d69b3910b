import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { EditorialPollsController } from './editorial-polls.controller.js';
import { EditorialPollsService } from './editorial-polls.service.js';
import { PollCounts } from './poll-counts.service.js';
import { PollsController } from './polls.controller.js';
import { PollsService } from './polls.service.js';
import { STORED_VOTES } from './stored-votes.js';
import { VotesService } from './votes.service.js';

@Module({
  imports: [AccountsModule],
  controllers: [PollsController, EditorialPollsController],
  providers: [PollsService, VotesService, EditorialPollsService, PollCounts, STORED_VOTES],
  exports: [PollsService, VotesService, EditorialPollsService],
})
export class PollsModule {}
