import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { id } from '../platform/ids.js';
import { Public } from '../policy/requires.js';
import { LiveThreads } from './live-threads.service.js';

@Controller()
export class LiveThreadsController {
  constructor(private readonly live: LiveThreads) {}

  @Get('threads/:id/live')
  @Public()
  @Header('cache-control', 'no-cache, no-transform')
  @Header('x-accel-buffering', 'no')
  @ApiResponse({
    status: 200,
    description: 'Server-sent events: version, then published and gone as they happen, each with an id',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  async watch(@Param('id', { schema: id }) threadId: string): Promise<StreamableFile> {
    return new StreamableFile(await this.live.watch(threadId), { type: 'text/event-stream' });
  }
}
