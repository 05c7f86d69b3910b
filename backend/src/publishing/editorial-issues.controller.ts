import { Body, Controller, Delete, Get, Param, Patch, Post, Put } from '@nestjs/common';
import { Returns, ReturnsNothing } from '../platform/http/returns.js';
import { id } from '../platform/ids.js';
import type { Actor } from '../policy/policy.js';
import { CurrentActor, Requires } from '../policy/requires.js';
import { EditorialDeskService } from './desk.service.js';
import { editorialIssuesSchema, type IssueChange, issueChange, madeSchema, type NewIssue, newIssue } from './editorial.schema.js';
import { IssuesService } from './issues.service.js';

@Controller('editorial/issues')
@Requires('edit')
export class EditorialIssuesController {
  constructor(
    private readonly issues: IssuesService,
    private readonly desk: EditorialDeskService,
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
