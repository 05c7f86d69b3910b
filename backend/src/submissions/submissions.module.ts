import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuthorChangesService } from './author-changes.service.js';
import { ErasureService } from './erasure.service.js';
import { Revision } from './revision.entity.js';
import { Room } from './room.entity.js';
import { Rooms } from './rooms.service.js';
import { STORED_TEXTS } from './stored-texts.js';
import { Submission } from './submission.entity.js';
import { SubmissionsController } from './submissions.controller.js';
import { SubmissionsService } from './submissions.service.js';
import { Writing } from './writing.service.js';

@Module({
  imports: [AccountsModule, TypeOrmModule.forFeature([Submission, Revision, Room])],
  controllers: [SubmissionsController],
  providers: [Rooms, Writing, SubmissionsService, ErasureService, AuthorChangesService, STORED_TEXTS],
  exports: [Rooms, SubmissionsService, Writing],
})
export class SubmissionsModule {}
