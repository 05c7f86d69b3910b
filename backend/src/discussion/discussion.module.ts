import { Module } from '@nestjs/common';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { CommentCounts } from './comment-counts.service.js';
import { CommentsController } from './comments.controller.js';
import { CommentsService } from './comments.service.js';
import { Paragraphs } from './paragraphs.js';
import { ThreadsService } from './threads.service.js';

@Module({
  imports: [SubmissionsModule],
  controllers: [CommentsController],
  providers: [Paragraphs, ThreadsService, CommentsService, CommentCounts],
  exports: [Paragraphs, ThreadsService, CommentsService],
})
export class DiscussionModule {}
