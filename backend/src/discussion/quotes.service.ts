import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Consumers } from '../ledger/consumers.js';
import { rows, type Tx } from '../platform/database.js';
import { invalidField } from '../platform/http/problem.js';
import { SubmissionWithdrawn } from '../submissions/submissions.events.js';
import { at } from '../text/at.js';
import type { Language } from '../text/language.js';
import { type Block, type Found, type Passage, passageAt } from '../text/passages.js';
import { placeOfWords } from '../text/quoted-words.js';
import { plain } from '../text/words.js';
import { followed, type Search } from './followed-quotes.js';
import { ParagraphCounts } from './paragraph-counts.service.js';
import { Paragraphs } from './paragraphs.js';
import type { NewQuote } from './quote.schema.js';
import { FOLLOWED, TO_FOLLOW } from './quote.sql.js';

/** A text that is discussed, after a change: what readers read of each changed edition before and now. */
export type Republished = {
  threadId: string;
  revision: number;
  editions: { language: Language; before: Block[]; after: Block[] }[];
  /** An edition as it was in an older revision. */
  textsAt: (revision: number, language: Language) => Promise<Block[]>;
};

type Edition = Republished['editions'][number];
type Anchor = { commentId: string; blockId: string; exact: string; passage: Passage; lastStood: number | null };
/** What is written of a quote; stood: where it was. */
type Fresh = { commentId: string; outcome: Found['outcome']; passage: Passage; lastStood: number | null; stood: Passage };
type Group = { anchors: Anchor[]; search: Search };

/** Quotes that lost their words in one of so many revisions are looked for again. */
const REVISIONS_BACK = 5;

/** Comments quote words of their paragraph; the quotes follow the words through each republication. */
@Injectable()
export class Quotes implements OnModuleInit {
  constructor(
    private readonly consumers: Consumers,
    private readonly paragraphs: Paragraphs,
    private readonly counts: ParagraphCounts,
  ) {}

  onModuleInit(): void {
    this.consumers.project('discussion.forget-quote', [SubmissionWithdrawn], async (tx, { subject }) => {
      await tx.query(`delete from quote_anchor where comment_id = $1`, [subject]);
    });
  }

  /** What is stored of a quote, as JSON. @throws InvalidInput when its words do not stand in the paragraph */
  async anchor(threadId: string, blockId: string | null, quote: NewQuote): Promise<string> {
    if (blockId === null) throw invalidField('/quote/exact', 'no_paragraph', 'Only a comment on a paragraph can quote it');
    const standing = await this.paragraphs.standing(threadId, blockId, quote.language);
    const place = standing && placeOfWords(standing.words, quote);
    if (!place && standing && quote.revision < standing.revision) {
      throw invalidField('/quote/exact', 'changed', 'The paragraph was changed since you read it, and these words are not in it now');
    }
    if (!place) throw invalidField('/quote/exact', 'not_there', 'These words are not in the paragraph');
    const passage = passageAt({ id: blockId, text: standing.words }, place.start, place.end);
    return JSON.stringify({ language: quote.language, revision: standing.revision, passage });
  }

  /** In the transaction that republishes: either the text and its quotes change, or neither. */
  async follow(tx: Tx, text: Republished): Promise<void> {
    const { threadId, revision } = text;
    await rows(tx, `update thread set revision = $2 where id = $1`, [threadId, revision]);
    const groups: Group[] = [];
    for (const edition of text.editions) groups.push(...(await groupsOf(tx, text, edition)));
    const found = await followed(groups.map(({ search }) => search));
    const fresh = groups.flatMap((group, index) => outcomes(group, at(found, index), revision));
    if (fresh.length === 0) return;
    await rows(tx, FOLLOWED, [JSON.stringify(fresh)]);
    const blocks = fresh.flatMap(({ passage, stood }) => [passage.blockId, stood.blockId]);
    await this.counts.recount(tx, threadId, [...new Set(blocks)].sort());
    await rows(tx, `update room set version = version + 1 where id = $1`, [threadId]);
  }
}

async function groupsOf(tx: Tx, { threadId, textsAt }: Republished, { language, before, after }: Edition): Promise<Group[]> {
  const now = new Map(after.map(({ id, text }) => [id, text]));
  const changed = before.filter(({ id, text }) => now.get(id) !== text).map(({ id }) => id);
  const anchors = await rows<Anchor>(tx, TO_FOLLOW, [threadId, language, changed, REVISIONS_BACK]);
  const byRevision = Map.groupBy(anchors, ({ lastStood }) => lastStood);
  const groups: Group[] = [];
  for (const [lastStood, some] of byRevision) {
    const texts = lastStood === null ? before : await textsAt(lastStood, language);
    groups.push({ anchors: some, search: { passages: some.map(({ passage }) => passage), before: texts, after } });
  }
  return groups;
}

/** What is written of each quote; nothing of one that stands nowhere still. */
function outcomes({ anchors, search: { after } }: Group, found: readonly Found[], revision: number): Fresh[] {
  const texts = new Map(after.map((block) => [block.id, block]));
  return anchors.flatMap(({ commentId, blockId, exact, passage, lastStood }, index): Fresh[] => {
    const place = at(found, index);
    const block = place.outcome === 'orphaned' ? undefined : texts.get(place.blockId);
    if (place.outcome === 'orphaned' || !block) {
      return lastStood === null ? [{ commentId, outcome: 'orphaned', passage, lastStood: revision - 1, stood: passage }] : [];
    }
    const now = passageAt(block, place.start, place.end);
    const isKept = block.id === blockId && plain(now.exact).trim() === plain(exact).trim();
    return [{ commentId, outcome: isKept ? 'kept' : 'moved', passage: now, lastStood: null, stood: passage }];
  });
}
