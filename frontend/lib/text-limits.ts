/** How many characters a text may have; the api says the same. */
export const LIMITS = { comment: 4_000, statement: 200, proposal: 8_000 } as const;
