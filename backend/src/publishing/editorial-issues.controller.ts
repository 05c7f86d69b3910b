import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { Returns, ReturnsNothing } from '../platform/http/returns.js';
import { id } from '../platform/ids.js';
import type { Actor } from '../policy/policy.js';
import { CurrentActor, Requires } from '../policy/requires.js';
import type { Language } from '../text/language.js';
import { languageQuery } from '../text/shown.js';
import { EditorialDeskService } from './desk.service.js';
import { DraftsService } from './drafts.service.js';
import { editorialIssuesSchema, type IssueChange, issueChange, madeSchema, type NewIssue, newIssue } from './editorial.schema.js';
import { IssuesService } from './issues.service.js';
import { issueSchema } from './reading.schema.js';
import { ReadingService } from './reading.service.js';

@Controller('editorial/issues')
@Requires('edit')
export class EditorialIssuesController {
  constructor(
    private readonly issues: IssuesService,
    private readonly desk: EditorialDeskService,
    private readonly reading: ReadingService,
    private readonly drafts: DraftsService,
  ) {}

  @Get()
  @Returns(editorialIssuesSchema)
  list() {
    return this.desk.issues();
  }

  @Post()
  @Returns(madeSchema, 201)
  create(@CurrentActor() actor: Actor, @Body({ schema: newIssue }) input: NewIssue) {
    return this.issues.create(actor.id as string, input);
  }

  @Patch(':id')
  @ReturnsNothing()
  change(@CurrentActor() actor: Actor, @Param('id', { schema: id }) issueId: string, @Body({ schema: issueChange }) change: IssueChange) {
    return this.issues.change(actor.id as string, issueId, change);
  }

  /** As readers would see it if it were published now. */
  @Get(':id/preview')
  @Returns(issueSchema)
  preview(@Param('id', { schema: id }) issueId: string, @Query({ schema: languageQuery }) { language }: { language: Language }) {
    return this.reading.previewIssue(issueId, language);
  }

  /** Only a draft that was never published, with its drafts. */
  @Delete(':id')
  @ReturnsNothing()
  remove(@CurrentActor() actor: Actor, @Param('id', { schema: id }) issueId: string) {
    return this.drafts.removeIssue(actor.id as string, issueId);
  }

  @Put(':id/publication')
  @ReturnsNothing()
  publish(@CurrentActor() actor: Actor, @Param('id', { schema: id }) issueId: string) {
    return this.issues.publish(actor.id as string, issueId);
  }

  @Delete(':id/publication')
  @ReturnsNothing()
  unpublish(@CurrentActor() actor: Actor, @Param('id', { schema: id }) issueId: string) {
    return this.issues.unpublish(actor.id as string, issueId);
  }
}
