import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';

const DAY_MS = 86_400_000;

/** Lets a use case run as if it were some days ago: the seed hands in its clock, the ledger keeps the true time. */
@Injectable()
export class Moment {
  constructor(private readonly clock: Clock) {}

  async daysAgo<T>(days: number, work: () => Promise<T>): Promise<T> {
    this.clock.offsetMs = Math.round(-days * DAY_MS);
    try {
      return await work();
    } finally {
      this.clock.offsetMs = 0;
    }
  }
}
