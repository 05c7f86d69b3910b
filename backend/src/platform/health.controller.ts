import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { Public } from '../policy/requires.js';
import { Database } from './database.js';
import { Unavailable } from './http/problem.js';
import { Returns } from './http/returns.js';

const health = z.object({ status: z.literal('ok') });

@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get('live')
  @Public()
  @Returns(health)
  live(): z.infer<typeof health> {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public()
  @Returns(health)
  async ready(): Promise<z.infer<typeof health>> {
    await this.database.rows('select 1').catch(() => {
      throw Unavailable();
    });
    return { status: 'ok' };
  }
}
