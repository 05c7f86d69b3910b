import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { cursorKey } from '../platform/cursor-key.js';
import { Database } from '../platform/database.js';
import { NotFound } from '../platform/http/problem.js';
import { cutPage, type Page } from '../platform/page.js';
import { foldForSearch } from '../text/fold.js';
import { kato, type PlaceSearch, type PlaceView } from './place.schema.js';
import { FROM_PLACE, OFFERED, PLACE, RANK } from './place.sql.js';

type Ranked = PlaceView & { rank: number };

/** A folded text as part of a LIKE pattern, where it stands for itself. */
const literally = (text: string): string => text.replace(/[\\%_]/gu, (sign) => `\\${sign}`).replaceAll('|', ' ');

@Injectable()
export class PlacesService {
  constructor(private readonly database: Database) {}

  /** Found by any of the three names, typed with or without the Kazakh letters; the best match first. */
  async search({ q, limit, cursor }: PlaceSearch): Promise<Page<PlaceView>> {
    const [rank, last] = cursorKey(cursor, [z.number().int(), kato]) ?? [-1, ''];
    const found = await this.database.rows<Ranked>(
      `select * from (select ${PLACE}, ${RANK} as rank ${FROM_PLACE} where ${OFFERED} and p.folded like '%' || $1 || '%') found
       where (rank, kato) > ($2::int, $3) order by rank, kato limit $4`,
      [literally(foldForSearch(q)), rank, last, limit + 1],
    );
    return cutPage(found, limit, (row) => [row.rank, row.kato]);
  }

  regions(): Promise<PlaceView[]> {
    return this.database.rows<PlaceView>(`select ${PLACE} ${FROM_PLACE} where ${OFFERED} and p.parent_kato is null order by p.kato`);
  }

  /** Also a place that is not offered any more. @throws NotFound */
  async find(code: string): Promise<PlaceView> {
    const [place] = await this.database.rows<PlaceView>(`select ${PLACE} ${FROM_PLACE} where p.kato = $1`, [code]);
    if (!place) throw NotFound();
    return place;
  }
}
