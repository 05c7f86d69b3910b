import { Z_80 } from './wilson.js';

const number = (value: number): string => `float8 '${String(value)}'`;

/**
 * SQL: the same number as `cautiousShare`, step for step, from two integer columns. It is immutable and reads nothing
 * else, so an index or a generated column may hold it.
 */
export function cautiousShareSql(votes: string, voters: string): string {
  const n = `(${voters})::float8`;
  const share = `((${votes})::float8 / ${n})`;
  const square = number(Z_80 * Z_80);
  const centre = `(${share} + ${square} / (2 * ${n}))`;
  const half = `${number(Z_80)} * sqrt((${share} * (1 - ${share})) / ${n} + ${square} / (4 * ${n} * ${n}))`;
  return `case when (${votes}) = 0 then 0 else (${centre} - ${half}) / (1 + ${square} / ${n}) end`;
}
