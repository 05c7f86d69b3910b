import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { Decision } from './decision.entity.js';
import { DecisionsController } from './decisions.controller.js';
import { DecisionsService } from './decisions.service.js';
import { DeskController } from './desk.controller.js';
import { DeskService } from './desk.service.js';
import { PublicFiguresService } from './public-figures.service.js';
import { ReviewService } from './review.service.js';
import { Signal } from './signal.entity.js';
import { STORED_DECISIONS } from './stored-decisions.js';

@Module({
  imports: [AccountsModule, TypeOrmModule.forFeature([Decision, Signal]), SubmissionsModule],
  controllers: [DeskController, DecisionsController],
  providers: [DecisionsService, DeskService, PublicFiguresService, ReviewService, STORED_DECISIONS],
  exports: [DecisionsService],
})
export class ModerationModule {}
