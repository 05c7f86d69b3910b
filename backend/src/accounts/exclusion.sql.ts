/** SQL: the account counts, that is, nobody left it out for the present. Every total of votes, stances and supports asks this. */
export const counted = (accountId: string): string =>
  `not exists (select from exclusion x where x.account_id = ${accountId} and x.starts_at <= record_time() and (x.ends_at is null or x.ends_at > record_time()))`;

/** SQL condition on the table exclusion, alias x: it began or ended after `since`, so totals made before are out of date. */
export const exclusionMoved = (since: string): string =>
  `((x.starts_at > ${since} and x.starts_at <= record_time()) or (x.ends_at > ${since} and x.ends_at <= record_time()))`;
