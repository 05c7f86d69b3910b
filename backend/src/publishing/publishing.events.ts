import { z } from 'zod';
import { eventType } from '../ledger/event-type.js';

const issue = z.object({ number: z.number().int() });
const series = z.object({});
const article = z.object({ issue: z.uuid(), version: z.number().int() });

export const IssueCreated = eventType('issue.created', issue);
export const IssueChanged = eventType('issue.changed', issue);
export const IssuePublished = eventType('issue.published', issue);
export const IssueUnpublished = eventType('issue.unpublished', issue);
export const IssueDeleted = eventType('issue.deleted', issue);
export const SeriesChanged = eventType('series.changed', series);
export const ArticleCreated = eventType('article.created', article);
export const ArticlePublished = eventType('article.published', article);
export const ArticleUnpublished = eventType('article.unpublished', article);
export const ArticleDeleted = eventType('article.deleted', article);
/** A change of an article that readers can see. */
export const ArticleCorrected = eventType('article.corrected', article);
