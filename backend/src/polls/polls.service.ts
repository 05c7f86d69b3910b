import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import type { Actor } from '../policy/policy.js';
import type { Language } from '../text/language.js';
import { choiceOf, POLL_PUBLIC, selectPolls } from './poll.sql.js';
import { type Poll, type PollRow, viewOf } from './poll.schema.js';
import { resultOf, resultsShown } from './results.js';

export type PollResults = Pick<Poll, 'id' | 'question' | 'voters'> & { options: Omit<Poll['options'][number], 'id'>[] };

@Injectable()
export class PollsService {
  constructor(private readonly database: Database) {}

  /** The polls of an article, in the order of its blocks. */
  ofArticle(actor: Actor, articleId: string, language: Language): Promise<{ items: Poll[] }> {
    return this.list(actor, { where: 'p.article_id = $3', id: articleId, language });
  }

  ofIssue(actor: Actor, issueId: string, language: Language): Promise<{ items: Poll[] }> {
    return this.list(actor, { where: 'p.issue_id = $3', id: issueId, language });
  }

  /** For the board, before closing too; small polls stay hidden for it as for everybody. */
  async resultsOfIssue(issueId: string, language: Language): Promise<PollResults[]> {
    const polls = await this.database.rows<PollRow>(
      selectPolls({ language: '$1', mine: 'null::uuid', where: `p.issue_id = $2 and ${POLL_PUBLIC}` }),
      [language, issueId],
    );
    return polls.map(({ id, question, voters, options }) => {
      const shown = resultsShown({ voted: true, closed: false, voters });
      return { id, question, voters, options: options.map(({ label, votes }) => ({ label, ...resultOf(votes, voters, shown) })) };
    });
  }

  private async list(actor: Actor, { where, id, language }: { where: string; id: string; language: Language }): Promise<{ items: Poll[] }> {
    const polls = await this.database.rows<PollRow>(
      selectPolls({ language: '$1', mine: choiceOf('$2'), where: `${where} and ${POLL_PUBLIC}` }),
      [language, actor.id, id],
    );
    return { items: polls.map(viewOf) };
  }
}
