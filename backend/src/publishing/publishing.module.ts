import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DiscussionModule } from '../discussion/discussion.module.js';
import { OpinionsModule } from '../opinions/opinions.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { Article } from './article.entity.js';
import { ArticleEdit } from './article-edit.js';
import { ArticlesService } from './articles.service.js';
import { Block } from './block.entity.js';
import { BlocksController } from './blocks.controller.js';
import { BlocksService } from './blocks.service.js';
import { EditorialDeskService } from './desk.service.js';
import { DraftsService } from './drafts.service.js';
import { EditorialArticlesController } from './editorial-articles.controller.js';
import { EditorialIssuesController } from './editorial-issues.controller.js';
import { HistoryService } from './history.service.js';
import { ImportDraft } from './import-draft.entity.js';
import { ImportDraftsService } from './import-drafts.service.js';
import { ImportsController } from './imports.controller.js';
import { Issue } from './issue.entity.js';
import { IssuesService } from './issues.service.js';
import { ParagraphsOfArticles } from './paragraphs-of-articles.service.js';
import { ReadingController } from './reading.controller.js';
import { ReadingService } from './reading.service.js';
import { Revisions } from './revisions.service.js';
import { RoomsOfIssue } from './rooms-of-issue.service.js';
import { SeriesController } from './series.controller.js';
import { STORED_EDITING } from './stored-editing.js';
import { SeriesService } from './series.service.js';

@Module({
  imports: [
    AccountsModule,
    TypeOrmModule.forFeature([Article, Block, ImportDraft, Issue]),
    DiscussionModule,
    OpinionsModule,
    SubmissionsModule,
  ],
  controllers: [
    ReadingController,
    EditorialIssuesController,
    EditorialArticlesController,
    BlocksController,
    ImportsController,
    SeriesController,
  ],
  providers: [
    ArticleEdit,
    ArticlesService,
    BlocksService,
    DraftsService,
    EditorialDeskService,
    HistoryService,
    ImportDraftsService,
    IssuesService,
    ParagraphsOfArticles,
    ReadingService,
    Revisions,
    RoomsOfIssue,
    SeriesService,
    STORED_EDITING,
  ],
  exports: [ArticlesService, BlocksService, ImportDraftsService, IssuesService],
})
export class PublishingModule {}
