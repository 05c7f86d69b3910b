import { Module } from '@nestjs/common';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { CommentCounts } from './comment-counts.service.js';
import { CommentsController } from './comments.controller.js';
import { CommentsService } from './comments.service.js';
import { LiveThreads } from './live-threads.service.js';
import { LiveThreadsController } from './live-threads.controller.js';
import { Paragraphs } from './paragraphs.js';
import { ThreadsService } from './threads.service.js';

@Module({
  imports: [SubmissionsModule],
  controllers: [CommentsController, LiveThreadsController],
  providers: [Paragraphs, ThreadsService, CommentsService, CommentCounts, LiveThreads],
  exports: [Paragraphs, ThreadsService, CommentsService],
})
export class DiscussionModule {}
