import { Injectable } from '@nestjs/common';
import { bridging } from '../opinions/bridging.js';
import { AFTER_ANY_ID } from '../platform/cursor-key.js';
import { Database } from '../platform/database.js';
import { NotFound } from '../platform/http/problem.js';
import { CANDIDATES, FIRST_SCREEN } from './comment-ranked.sql.js';
import { firstScreen, type Position } from './first-screen.js';

type Stored = { id: string; position: Position; shownSince: string; agree: number; answers: number };

/** What a reader sees of a discussion first, chosen among the candidates of its newest order. */
@Injectable()
export class FirstScreenService {
  constructor(private readonly database: Database) {}

  /** JSON text. @throws NotFound */
  async read(threadId: string): Promise<string> {
    const [found] = await this.database.rows<{ now: Date; candidates: Stored[] }>(CANDIDATES, [threadId, AFTER_ANY_ID]);
    if (!found) throw NotFound();
    const candidates = found.candidates.map(({ id, position, shownSince, ...counts }) => {
      return { id, position, shownSince: new Date(shownSince), ...bridging([counts]) };
    });
    const chosen = firstScreen(candidates, found.now);
    const [screen] = await this.database.rows<{ json: string }>(FIRST_SCREEN, [
      chosen.map(({ id }) => id),
      chosen.map(({ reason }) => reason),
    ]);
    return screen?.json ?? '{"items":[]}';
  }
}
