import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Returns } from '../platform/http/returns.js';
import type { Actor } from '../policy/policy.js';
import { CurrentActor, Public, Requires } from '../policy/requires.js';
import { insightsCsv } from './insights-csv.js';
import {
  insightsSchema,
  type LanguageQuery,
  participationSchema,
  type WhereaboutsQuery,
  whereaboutsQuery,
  whereaboutsSchema,
} from './insights.schema.js';
import { languageQuery } from '../text/shown.js';
import { InsightsService } from './insights.service.js';
import { ParticipationService } from './participation.service.js';
import { WhereaboutsService } from './whereabouts.service.js';

const slug = z.string().max(120);

@Controller()
export class InsightsController {
  constructor(
    private readonly insights: InsightsService,
    private readonly participation: ParticipationService,
    private readonly whereabouts: WhereaboutsService,
  ) {}

  @Get('insights/issues/:slug')
  @Requires('read-insights')
  @Returns(insightsSchema)
  ofIssue(@Param('slug', { schema: slug }) issue: string, @Query({ schema: languageQuery }) { language }: LanguageQuery) {
    return this.insights.ofIssue(issue, language);
  }

  @Get('insights/issues/:slug/data.csv')
  @Requires('read-insights')
  @ApiProduces('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  async data(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug', { schema: slug }) issue: string,
    @Query({ schema: languageQuery }) { language }: LanguageQuery,
  ): Promise<string> {
    const insights = await this.insights.ofIssue(issue, language);
    void reply.header('content-disposition', `attachment; filename="insights-${insights.issue.slug}-${language}.csv"`);
    return insightsCsv(insights, language);
  }

  @Get('issues/:slug/participation')
  @Public()
  @Returns(participationSchema)
  async totals(@Param('slug', { schema: slug }) issue: string) {
    return this.participation.totals(await this.participation.publishedIssue(issue));
  }

  @Get('whereabouts')
  @Requires('see-own-submissions')
  @Returns(whereaboutsSchema)
  find(@CurrentActor() actor: Actor, @Query({ schema: whereaboutsQuery }) query: WhereaboutsQuery) {
    return this.whereabouts.find(actor, query);
  }
}
