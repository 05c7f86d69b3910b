import { cautiousShareSql } from '../statistics/wilson.sql.js';

/**
 * SQL: `bridging([{ agree, answers }]).best` from two integer columns, for a column of ranks that a projection writes.
 * With one group equal ranks mean equal answers, so `order by best desc, id desc` is the whole order of `byBest`.
 */
export const bestSql = (agree: string, answers: string): string => cautiousShareSql(`${agree} + 1`, `${answers} + 2`);

/** SQL: `contested` from three integer columns. */
export const contestedSql = (agree: string, disagree: string, answers: string): string =>
  cautiousShareSql(`least(${agree}, ${disagree})`, answers);
