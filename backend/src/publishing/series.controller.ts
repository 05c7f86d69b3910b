import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { Returns, ReturnsNothing } from '../platform/http/returns.js';
import { id } from '../platform/ids.js';
import type { Actor } from '../policy/policy.js';
import { CurrentActor, Requires } from '../policy/requires.js';
import { EditorialDeskService } from './desk.service.js';
import { editorialSeriesSchema, type SeriesChange, seriesChange } from './editorial.schema.js';
import { SeriesService } from './series.service.js';

@Controller('editorial/series')
@Requires('edit')
export class SeriesController {
  constructor(
    private readonly series: SeriesService,
    private readonly desk: EditorialDeskService,
  ) {}

  @Get()
  @Returns(editorialSeriesSchema)
  list() {
    return this.desk.series();
  }

  @Patch(':id')
  @ReturnsNothing()
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) seriesId: string,
    @Body({ schema: seriesChange }) change: SeriesChange,
  ) {
    return this.series.change(actor.id as string, seriesId, change);
  }
}
