const Z_95 = 1.959964; // 97.5 % point of the normal distribution, for a 95 % interval
export const Z_80 = 1.281552; // 90 % point: nine times in ten the share lies above the lower end

export type Margin = { low: number; high: number };

/** Wilson score interval of a share, in whole percent. @see Wilson 1927, doi:10.1080/01621459.1927.10502953 */
export function wilson(votes: number, voters: number): Margin {
  const { low, high } = wilsonShare(votes, voters);
  return { low: Math.round(low * 100), high: Math.round(high * 100) };
}

/** The same as shares from 0 to 1. */
export function wilsonShare(votes: number, voters: number, z = Z_95): Margin {
  if (voters === 0) return { low: 0, high: 1 };
  const share = votes / voters;
  const square = z * z;
  const scale = 1 + square / voters;
  const centre = share + square / (2 * voters);
  const half = z * Math.sqrt((share * (1 - share)) / voters + square / (4 * voters * voters));
  return { low: votes === 0 ? 0 : (centre - half) / scale, high: Math.min(1, (centre + half) / scale) };
}

/** A share as large as few votes let us trust: the lower end of its 80 % interval. Nobody voted: 0. */
export const cautiousShare = (votes: number, voters: number): number => wilsonShare(votes, voters, Z_80).low;
