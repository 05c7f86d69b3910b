import { Injectable } from '@nestjs/common';
import { Ledger } from '../ledger/ledger.service.js';
import { Database, rows } from '../platform/database.js';
import { NotFound } from '../platform/http/problem.js';
import type { SeriesChange } from './editorial.schema.js';
import { SeriesChanged } from './publishing.events.js';
import { SERIES_WORDS } from './series.js';
import { word } from './wording.js';

@Injectable()
export class SeriesService {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
  ) {}

  /** The pages of its issues name it, so they change with it. @throws NotFound, InvalidInput */
  change(actor: string, id: string, change: SeriesChange): Promise<void> {
    return this.database.transaction(async (tx) => {
      const found = await rows(tx, `select 1 from series where id = $1 for update`, [id]);
      if (found.length === 0) throw NotFound();
      await word(tx, SERIES_WORDS, id, change);
      await tx.query(`update issue set version = version + 1 where series_id = $1`, [id]);
      await this.ledger.record(tx, SeriesChanged, { actor, subject: id, payload: {} });
    });
  }
}
