import { inSideThread } from '../platform/side-thread.js';
import { type WordChange, wordChanges } from '../text/word-changes.js';

const changesBetween = inSideThread(new URL('../text/word-changes.js', import.meta.url), wordChanges);

type Text = { title: string | null; body: string };

export type TextChanges = { title: WordChange[]; body: WordChange[] };

/** What differs between two revisions, in whole words. Long texts that share little take a quarter of a second. */
export async function changesOf(before: Text, after: Text): Promise<TextChanges> {
  const [title, body] = await Promise.all([changesBetween(before.title ?? '', after.title ?? ''), changesBetween(before.body, after.body)]);
  return { title, body };
}
