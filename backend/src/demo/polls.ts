import { Injectable } from '@nestjs/common';
import { EditorialPollsService } from '../polls/editorial-polls.service.js';
import type { SeededArticle } from './articles.js';
import type { DemoIssue, DemoPoll } from './demo-data.js';
import { DemoVotes } from './votes.js';

const DAY_MS = 86_400_000;
const OPEN_MEANWHILE_DAYS = 3_650;

/** A poll of the demo, open while its votes are cast, then closing when its issue does. */
@Injectable()
export class DemoPolls {
  constructor(
    private readonly polls: EditorialPollsService,
    private readonly votes: DemoVotes,
  ) {}

  async hold(
    editor: string,
    { poll, article, issue, voters }: { poll: DemoPoll; article: SeededArticle; issue: DemoIssue; voters: string[] },
  ): Promise<void> {
    const known = (await this.polls.ofArticle(article.id)).items[0];
    const at = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();
    const placed =
      known ??
      (await this.polls.place(editor, {
        articleId: article.id,
        blockId: article.pollBlockId,
        question: poll.question,
        options: poll.options.map(({ text }) => text),
        opensAt: at(-issue.publishedDaysAgo),
        closesAt: at(OPEN_MEANWHILE_DAYS),
        demo: true,
      }));
    const lastsDays = issue.publishedDaysAgo + Math.min(0, issue.closesInDays);
    await this.votes.inPoll(placed, poll, {
      voters,
      openedDaysAgo: issue.publishedDaysAgo,
      lastsDays,
      seed: placed.options.length * 7 + poll.voters,
    });
    await this.polls.change(editor, placed.id, { closesAt: at(issue.closesInDays) });
  }
}
