/**
 * SQL: how far back to look for changes since a count. A row carries the time its transaction began
 * and is seen when it commits, at most a statement timeout (10 s) later.
 */
export const LATE_COMMITS = `interval '15 seconds'`;
