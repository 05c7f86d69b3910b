import { Injectable } from '@nestjs/common';
import { DemoArticles, type SeededArticle } from './articles.js';
import { type Cast, idOf } from './cast.js';
import { DemoContributions } from './contributions.js';
import type { DemoData, DemoIssue } from './demo-data.js';
import { DemoPolls } from './polls.js';
import { DemoStage } from './stage.js';

/** One issue of the demo with its articles and everything people said in it. */
@Injectable()
export class DemoIssues {
  constructor(
    private readonly stage: DemoStage,
    private readonly articles: DemoArticles,
    private readonly contributions: DemoContributions,
    private readonly polls: DemoPolls,
  ) {}

  async bring(cast: Cast, data: DemoData, issue: DemoIssue): Promise<void> {
    const editor = idOf(cast, 'Demo editor');
    const stage = await this.stage.open(editor, data, issue);
    const articles: SeededArticle[] = [];
    for (const slug of issue.articles) articles.push(await this.articles.write(editor, stage, slug));
    await this.stage.publish(editor, stage);
    const voters = votersOf(cast);
    await this.contributions.bring(cast, data, { stage, articles, voters });
    for (const article of articles) {
      const poll = data.polls.find((candidate) => candidate.article === article.slug);
      if (poll) await this.polls.hold(editor, { poll, article, issue, voters });
    }
    await this.stage.close(editor, stage);
  }
}

/** Staff and the demo citizen leave their votes to whoever tries the product. */
const votersOf = ({ ids }: Cast): string[] =>
  [...ids].filter(([handle]) => !handle.startsWith('Demo ') || handle.startsWith('Demo reader')).map(([, id]) => id);
