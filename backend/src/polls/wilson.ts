const Z = 1.959964; // 97.5 % point of the normal distribution, for a 95 % interval

export type Margin = { low: number; high: number };

/** Wilson score interval of a share, in whole percent. @see Wilson 1927, doi:10.1080/01621459.1927.10502953 */
export function wilson(votes: number, voters: number): Margin {
  const { low, high } = wilsonShare(votes, voters);
  return { low: Math.round(low * 100), high: Math.round(high * 100) };
}

/** The same as shares from 0 to 1. */
export function wilsonShare(votes: number, voters: number): Margin {
  if (voters === 0) return { low: 0, high: 1 };
  const share = votes / voters;
  const square = Z * Z;
  const scale = 1 + square / voters;
  const centre = share + square / (2 * voters);
  const half = Z * Math.sqrt((share * (1 - share)) / voters + square / (4 * voters * voters));
  return { low: Math.max(0, (centre - half) / scale), high: Math.min(1, (centre + half) / scale) };
}
