import { Injectable } from '@nestjs/common';

/**
 * Shifts the time of record away from the database's now(); only tests and the demo seed do.
 * Database.transaction hands the offset to record_time() in SQL.
 */
@Injectable()
export class Clock {
  offsetMs = 0;
}
