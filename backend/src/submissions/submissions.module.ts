import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuthorChangesService } from './author-changes.service.js';
import { DraftsController } from './drafts.controller.js';
import { DraftsService } from './drafts.service.js';
import { ErasureService } from './erasure.service.js';
import { HistoryService } from './history.service.js';
import { MentionsService } from './mentions.service.js';
import { Revision } from './revision.entity.js';
import { RevisionsService } from './revisions.service.js';
import { Room } from './room.entity.js';
import { Rooms } from './rooms.service.js';
import { SimilarTexts } from './similar-texts.service.js';
import { STORED_DRAFTS, STORED_MENTIONS, STORED_TEXTS } from './stored-texts.js';
import { Submission } from './submission.entity.js';
import { SubmissionsController } from './submissions.controller.js';
import { SubmissionsService } from './submissions.service.js';
import { WithdrawalsService } from './withdrawals.service.js';
import { Writing } from './writing.service.js';

@Module({
  imports: [AccountsModule, TypeOrmModule.forFeature([Submission, Revision, Room])],
  controllers: [SubmissionsController, DraftsController],
  providers: [
    Rooms,
    Writing,
    SubmissionsService,
    WithdrawalsService,
    RevisionsService,
    HistoryService,
    DraftsService,
    MentionsService,
    SimilarTexts,
    ErasureService,
    AuthorChangesService,
    STORED_TEXTS,
    STORED_DRAFTS,
    STORED_MENTIONS,
  ],
  exports: [Rooms, SubmissionsService, SimilarTexts, Writing],
})
export class SubmissionsModule {}
