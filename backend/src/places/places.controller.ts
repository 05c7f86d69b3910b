import { Controller, Get, Param, Query } from '@nestjs/common';
import { Returns } from '../platform/http/returns.js';
import type { Page } from '../platform/page.js';
import { Public } from '../policy/requires.js';
import { kato, placeSchema, type PlaceSearch, placeSearch, placesSchema, type PlaceView, regionsSchema } from './place.schema.js';
import { PlacesService } from './places.service.js';

@Controller('places')
export class PlacesController {
  constructor(private readonly places: PlacesService) {}

  @Get()
  @Public()
  @Returns(placesSchema)
  search(@Query({ schema: placeSearch }) search: PlaceSearch): Promise<Page<PlaceView>> {
    return this.places.search(search);
  }

  @Get('regions')
  @Public()
  @Returns(regionsSchema)
  async regions(): Promise<{ items: PlaceView[] }> {
    return { items: await this.places.regions() };
  }

  @Get(':kato')
  @Public()
  @Returns(placeSchema)
  find(@Param('kato', { schema: kato }) code: string): Promise<PlaceView> {
    return this.places.find(code);
  }
}
