import { Module } from '@nestjs/common';
import { OpinionsModule } from '../opinions/opinions.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { CommentCounts } from './comment-counts.service.js';
import { CommentOrders } from './comment-orders.service.js';
import { CommentPlaces } from './comment-places.service.js';
import { CommentRows } from './comment-rows.js';
import { CommentStancesController } from './comment-stances.controller.js';
import { CommentsController } from './comments.controller.js';
import { CommentsService } from './comments.service.js';
import { HintsController } from './hints.controller.js';
import { HintsService } from './hints.service.js';
import { LiveThreads } from './live-threads.service.js';
import { LiveThreadsController } from './live-threads.controller.js';
import { ParagraphCounts } from './paragraph-counts.service.js';
import { FirstScreenController } from './first-screen.controller.js';
import { FirstScreenService } from './first-screen.service.js';
import { Paragraphs } from './paragraphs.js';
import { Quotes } from './quotes.service.js';
import { ThreadsService } from './threads.service.js';

@Module({
  imports: [OpinionsModule, SubmissionsModule],
  controllers: [CommentsController, CommentStancesController, FirstScreenController, HintsController, LiveThreadsController],
  providers: [
    ...[CommentRows, Paragraphs, ParagraphCounts, Quotes, ThreadsService],
    ...[CommentsService, CommentPlaces, CommentCounts, CommentOrders, FirstScreenService, HintsService, LiveThreads],
  ],
  exports: [Paragraphs, Quotes, ThreadsService, CommentsService],
})
export class DiscussionModule {}
