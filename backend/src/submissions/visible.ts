/** The one criterion of every public read of submissions, for the alias of the table submission. */
export const visible = (alias: string): string => `${alias}.status = 'published' and ${alias}.public_revision is not null`;
