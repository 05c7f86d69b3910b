import { Body, Controller, Delete, Get, Inject, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Limited } from '../accounts/rate-limit.guard.js';
import { setSessionCookie } from '../accounts/session-cookie.js';
import { CONFIG, type Config } from '../platform/config.js';
import { Returns } from '../platform/http/returns.js';
import { id } from '../platform/ids.js';
import type { Page } from '../platform/page.js';
import type { Actor } from '../policy/policy.js';
import { CurrentActor, Public, Requires } from '../policy/requires.js';
import { submittedSchema, type SubmittedView } from '../submissions/submitted.schema.js';
import { languageQuery } from '../text/shown.js';
import {
  type NewStatement,
  newStatement,
  type Next,
  nextSchema,
  stance,
  type Statement,
  statementSchema,
  type StatementsQuery,
  statementsQuery,
  statementsSchema,
} from './opinions.schema.js';
import { StancesService } from './stances.service.js';
import { STATEMENT_ANSWERS } from './statement.sql.js';
import { StatementsService } from './statements.service.js';
import { CurrentTaker, type Taker } from './taker.js';

type Asked = z.infer<typeof languageQuery>;

@Controller()
export class OpinionsController {
  constructor(
    private readonly statements: StatementsService,
    private readonly stances: StancesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('conversations/:id/statements')
  @Public()
  @Returns(statementsSchema)
  list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) conversationId: string,
    @Query({ schema: statementsQuery }) query: StatementsQuery,
  ): Promise<Page<Statement>> {
    return this.statements.list(actor, conversationId, query);
  }

  @Get('conversations/:id/next')
  @Public()
  @Returns(nextSchema)
  next(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) conversationId: string,
    @Query({ schema: languageQuery }) { language }: Asked,
  ): Promise<Next> {
    return this.statements.next(actor, conversationId, language);
  }

  @Post('conversations/:id/statements')
  @Requires('state')
  @Returns(submittedSchema, 201)
  offer(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) conversationId: string,
    @Body({ schema: newStatement }) statement: NewStatement,
  ): Promise<SubmittedView> {
    return this.statements.offer(actor.id as string, conversationId, statement);
  }

  @Put('statements/:id/stance')
  @Requires('take-stance')
  @Limited('guest')
  @Returns(statementSchema)
  async take(
    @CurrentTaker() { actor, reply }: Taker,
    @Param('id', { schema: id }) statementId: string,
    @Query({ schema: languageQuery }) { language }: Asked,
    @Body({ schema: stance }) { value }: z.infer<typeof stance>,
  ): Promise<Statement> {
    const answer = { id: statementId, value, language };
    if (actor.id !== null) return this.stances.take(STATEMENT_ANSWERS, { ...answer, accountId: actor.id });
    const { view, token } = await this.stances.takeAsVisitor(STATEMENT_ANSWERS, answer);
    setSessionCookie(reply, token, this.config);
    return view;
  }

  @Delete('statements/:id/stance')
  @Requires('own-account')
  @Returns(statementSchema)
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) statementId: string,
    @Query({ schema: languageQuery }) { language }: Asked,
  ): Promise<Statement> {
    return this.stances.withdraw(STATEMENT_ANSWERS, { id: statementId, accountId: actor.id as string, language });
  }
}
