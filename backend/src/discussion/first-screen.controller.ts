import { Controller, Get, Param } from '@nestjs/common';
import { ReturnsText } from '../platform/http/returns.js';
import { id } from '../platform/ids.js';
import { Public } from '../policy/requires.js';
import { firstScreenSchema } from './comment.schema.js';
import { FirstScreenService } from './first-screen.service.js';

@Controller()
export class FirstScreenController {
  constructor(private readonly firstScreen: FirstScreenService) {}

  @Get('threads/:id/first-screen')
  @Public()
  @ReturnsText(firstScreenSchema)
  read(@Param('id', { schema: id }) threadId: string): Promise<string> {
    return this.firstScreen.read(threadId);
  }
}
