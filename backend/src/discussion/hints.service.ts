import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import { inSideThread } from '../platform/side-thread.js';
import { SimilarTexts } from '../submissions/similar-texts.service.js';
import { visible } from '../submissions/visible.js';
import { hintsFor, speaksOfOfficials } from './hints.js';
import type { Hints, HintsAsked } from './hints.schema.js';

const MOST_CHARACTERS = 8_000;
const EXCERPT_CHARACTERS = 200;

const hintsIn = inSideThread(new URL('./hints.js', import.meta.url), hintsFor);

const ANSWERED = `
  select length(r.body) as length from comment c join submission s on s.id = c.id and ${visible('s')}
  join revision r on r.submission_id = s.id and r.number = s.public_revision where c.id = $2 and c.thread_id = $1`;

/** Help before sending: asked by whoever writes, kept nowhere. */
@Injectable()
export class HintsService {
  constructor(
    private readonly database: Database,
    private readonly similarTexts: SimilarTexts,
  ) {}

  async for(threadId: string, { body, parentId }: HintsAsked): Promise<Hints> {
    const text = body.slice(0, MOST_CHARACTERS);
    const [answered] = parentId === null ? [] : await this.database.rows<{ length: number }>(ANSWERED, [threadId, parentId]);
    const setting = { isReply: parentId !== null, quotes: 0, ...(answered === undefined ? {} : { answers: answered.length }) };
    const [hints, similar] = await Promise.all([hintsIn(text, setting), this.similar(threadId, text)]);
    return { items: [...hints, ...similar] };
  }

  /** Whoever criticises an official is not told that others do. */
  private async similar(threadId: string, text: string): Promise<Hints['items']> {
    if (speaksOfOfficials(text)) return [];
    const found = await this.similarTexts.find(threadId, text);
    if (found === undefined) return [];
    const excerpt = Array.from(found.body).slice(0, EXCERPT_CHARACTERS).join('');
    return [{ kind: 'similar', comment: { id: found.id, language: found.language, body: excerpt } }];
  }
}
