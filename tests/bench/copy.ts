import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

type Cell = string | number | boolean | null;
export type Rows = Iterable<Cell[]>;

const line = (cells: Cell[]): string => `${cells.map((cell) => (cell === null ? '\\N' : String(cell))).join('\t')}\n`;

export async function copy(client: pg.Client, table: string, rows: Rows): Promise<void> {
  await pipeline(
    Readable.from(
      (function* () {
        for (const row of rows) yield line(row);
      })(),
    ),
    client.query(copyFrom(`copy ${table} from stdin`)),
  );
}
