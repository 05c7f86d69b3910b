/** What sets the two apart, then the two comments. */
export type Pair = readonly [how: string, first: string, second: string];
/** Pairs that say the same, and pairs that share words but say something else. */
export type Pairs = { same: readonly Pair[]; different: readonly Pair[] };
