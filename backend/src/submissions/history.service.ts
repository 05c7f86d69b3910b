import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { cursorKey } from '../platform/cursor-key.js';
import { Database } from '../platform/database.js';
import { NotFound } from '../platform/http/problem.js';
import { cutPage, type PageQuery } from '../platform/page.js';
import { changesOf } from './changes.js';
import type { SubmissionKind } from './life-cycle.js';
import type { Comparison, PublicRevision, PublicRevisions } from './revision.schema.js';
import { APPROVED_PAGE, APPROVED_PAIR } from './revision.sql.js';

const MOST = 2_147_483_647;

type Approved = PublicRevision & { kind: SubmissionKind };

/** What readers have seen of a text, revision by revision. */
@Injectable()
export class HistoryService {
  constructor(private readonly database: Database) {}

  /** Approved revisions, the newest first. @throws NotFound when the text cannot be seen */
  async list(id: string, { cursor, limit }: PageQuery): Promise<PublicRevisions> {
    const [before = MOST] = cursorKey(cursor, [z.number().int()]) ?? [];
    const found = await this.database.rows<Approved>(APPROVED_PAGE, [id, before, limit]);
    const [first] = found;
    if (!first) throw NotFound();
    return { kind: first.kind, ...cutPage(found, limit, ({ number }) => [number]) };
  }

  /** @throws NotFound when the text cannot be seen, or has no such revision with one before it */
  async compare(id: string, number: number): Promise<Comparison> {
    const [before, after] = await this.database.rows<Approved>(APPROVED_PAIR, [id, number]);
    if (!before || !after) throw NotFound();
    return {
      number,
      at: after.at,
      before: before.at,
      language: after.language,
      ...(await changesOf(before, after)),
    };
  }
}
