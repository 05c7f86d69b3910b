import { isMarked } from './articles.js';
import type { Draft, Hints } from './draft.js';
import { joinLines } from './flow.js';
import { plain } from './inline.js';
import { isEmphasised, isMetaMark } from './meta.js';

const GREETING =
  /^(?:dear|hello|hi|good (?:morning|day|evening)|уважаем\p{L}+|дорог(?:ой|ая|ие)|здравствуйте|добрый|привет|құрметті|сәлем\p{L}*|қадірлі|армысыз\p{L}*)(?!\p{L})/iu;
/** «Fwd:», «Re:», «[list]» before a subject. */
export const REPLY = /^(?:(?:re|fwd?|fw|ответ|пересл|қайта)\s*:\s*|\[[^\]]{1,40}\]\s*)+/iu;
const MAX_TITLE = 120;
const MAX_WORDS = 16;
const MAX_DEK = 300;
const SEARCHED = 10;

export type Titled = { title: string | null; dek: string | null; drafts: Draft[]; fromSubject: boolean };

const textOf = (draft: Draft): string => plain(joinLines(draft.lines)).replace(/\s+/gu, ' ').trim();
const fold = (value: string): string =>
  value
    .toLocaleLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Finds the title and the summary under it and takes both out of the blocks. */
export function takeTitle(drafts: readonly Draft[], hints: Hints): Titled {
  const subject = (hints.subject ?? '').trim();
  const index = hints.title ? sameAs(drafts, hints.title) : titleIndex(drafts);
  const found = drafts[index];
  const title = hints.title ?? (found ? textOf(found) : subject || null);
  const rest = found ? drafts.filter((_, at) => at !== index) : [...drafts];
  if (hints.dek) return { title, dek: hints.dek, drafts: rest, fromSubject: false };
  const dek = title ? dekIndex(rest, found ? index : 0) : -1;
  return {
    title,
    dek: rest[dek] ? textOf(rest[dek]) : null,
    drafts: rest.filter((_, at) => at !== dek),
    fromSubject: !hints.title && !found && subject !== '',
  };
}

function sameAs(drafts: readonly Draft[], title: string): number {
  return drafts
    .slice(0, SEARCHED)
    .findIndex((draft) => (draft.kind === 'heading' || draft.kind === 'paragraph') && fold(textOf(draft)) === fold(title));
}

function titleIndex(drafts: readonly Draft[]): number {
  const top = drafts.slice(0, SEARCHED).findIndex((draft) => draft.kind === 'heading' && draft.depth === 1 && !isMarked(draft));
  if (top >= 0) return top;
  const first = drafts.findIndex((draft) => draft.kind !== 'rule' && !GREETING.test(textOf(draft)));
  const draft = drafts[first];
  if (!draft || isMarked(draft)) return -1;
  if (draft.kind === 'heading') return first;
  const goesOn = drafts.slice(first + 1).some(({ kind }) => kind !== 'rule' && kind !== 'note');
  return draft.kind === 'paragraph' && goesOn && isTitleLike(textOf(draft)) ? first : -1;
}

const isTitleLike = (line: string): boolean =>
  line.length <= MAX_TITLE &&
  line.split(' ').length <= MAX_WORDS &&
  !/[.,;:]["»”)]?$/u.test(line) &&
  /^["«“\p{Lu}\p{N}]/u.test(line) &&
  !/[.!?]\s+\p{Lu}/u.test(line);

/** The summary is marked as one, or is all emphasised, or stands alone between the title and a line of facts. */
function dekIndex(drafts: readonly Draft[], after: number): number {
  const at = drafts.findIndex((draft, index) => index >= after && draft.kind !== 'rule');
  const draft = drafts[at];
  if (!draft || isMarked(draft)) return -1;
  const value = textOf(draft);
  if (value.length > MAX_DEK || GREETING.test(value)) return -1;
  const meta = drafts.slice(at + 1, at + 2).some(isMetaMark) && !drafts.slice(after, at).some(isMetaMark);
  if (draft.kind === 'heading') return meta && (draft.depth ?? 1) > 1 ? at : -1;
  if (draft.kind !== 'paragraph') return -1;
  const goesOn = drafts.slice(at + 1).some(({ kind }) => kind !== 'rule' && kind !== 'note');
  return goesOn && (draft.dek || isEmphasised(draft) || meta) ? at : -1;
}
