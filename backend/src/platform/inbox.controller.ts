import { Controller, Get, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Public } from '../policy/requires.js';
import { CONFIG, type Config } from './config.js';
import { NotFound } from './http/problem.js';
import { Returns } from './http/returns.js';
import { Mailer, type StoredMail } from './mailer.js';

const inbox = z.object({
  items: z.array(z.object({ id: z.string(), to: z.string(), subject: z.string(), text: z.string(), sentAt: z.string() })),
});

/** Mail that was written to a folder because no SMTP server is set: for trying the product on one's own machine. */
@Controller('dev/inbox')
export class InboxController {
  constructor(
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Public()
  @Returns(inbox)
  async newest(): Promise<{ items: StoredMail[] }> {
    if (!this.config.devInbox || !this.mailer.writesToFolder) throw NotFound();
    return { items: await this.mailer.inbox() };
  }
}
