import { Injectable } from '@nestjs/common';
import { CommentsService } from '../discussion/comments.service.js';
import { type Cast, idOf, requestIdOf } from './cast.js';
import { DemoDecisions } from './decisions.js';
import type { DemoComment, DemoIssue } from './demo-data.js';
import { Moment } from './moment.js';

@Injectable()
export class DemoComments {
  constructor(
    private readonly comments: CommentsService,
    private readonly decisions: DemoDecisions,
    private readonly moment: Moment,
  ) {}

  /** Posts the comments of one thread in order, so that a reply finds what it replies to. */
  async post(cast: Cast, { threadId, issue }: { threadId: string; issue: DemoIssue }, comments: readonly DemoComment[]): Promise<void> {
    const said = new Map<string, string>();
    for (const { id: key, by, body, language, replyTo, daysAfter, ...judged } of comments) {
      const days = Math.max(0, issue.publishedDaysAgo - daysAfter);
      const comment = {
        body,
        language,
        parentId: (replyTo && said.get(replyTo)) ?? null,
        blockId: null,
        position: null,
        requestId: requestIdOf(key),
      };
      const { id } = await this.moment.daysAgo(days, () => this.comments.post(idOf(cast, by), threadId, comment));
      said.set(key, id);
      await this.decisions.decide(cast, id, { ...judged, days });
    }
  }
}
