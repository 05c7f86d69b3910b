import { Module } from '@nestjs/common';
import { PollsModule } from '../polls/polls.module.js';
import { InsightsController } from './insights.controller.js';
import { InsightsService } from './insights.service.js';
import { ParticipationService } from './participation.service.js';
import { WhereaboutsService } from './whereabouts.service.js';

@Module({
  imports: [PollsModule],
  controllers: [InsightsController],
  providers: [InsightsService, ParticipationService, WhereaboutsService],
})
export class InsightsModule {}
