import { z } from 'zod';
import { pageOf } from '../platform/page.js';
import { LANGUAGES } from '../text/language.js';
import { shownSchema } from '../text/shown.js';

const language = z.enum(LANGUAGES);
const changes = z.array(z.object({ kind: z.enum(['same', 'gone', 'new']), text: z.string() }).meta({ id: 'WordChange' }));

/**
 * One block, word by word. `marks`: the words are the same, a link or an emphasis is not. Title and summary come first, when they
 * changed.
 */
const changedText = z
  .object({
    part: z.enum(['title', 'dek', 'block']),
    change: z.enum(['changed', 'new', 'gone', 'marks']),
    changes,
  })
  .meta({ id: 'ChangedText' });
export type ChangedText = z.infer<typeof changedText>;

const revisionSchema = z
  .object({
    number: z.number().int(),
    at: z.iso.datetime({ offset: true }),
    note: shownSchema.nullable(),
    texts: z.array(changedText),
    /** Paragraphs changed places. */
    reordered: z.boolean(),
  })
  .meta({ id: 'ArticleRevision' });
export type RevisionView = z.infer<typeof revisionSchema>;

/** The revisions that changed this edition or carry a note, newest first; the first one is the publication. */
export const historySchema = pageOf(revisionSchema)
  .extend({ title: shownSchema, language, publishedAt: z.iso.datetime({ offset: true }) })
  .meta({ id: 'ArticleHistory' });
export type HistoryView = z.infer<typeof historySchema>;
