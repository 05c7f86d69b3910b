import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import { IssuesService } from '../publishing/issues.service.js';
import { openSeries } from '../publishing/series.js';
import { DemoArticles, type SeededArticle } from './articles.js';
import type { DemoData, DemoIssue } from './demo-data.js';
import { Moment } from './moment.js';
import { DemoPolls } from './polls.js';
import { type Cast, DemoTalk, type Place } from './talk.js';
import { DemoVotes } from './votes.js';

const DAY_MS = 86_400_000;

/** One issue of the demo with everything people said in it. */
@Injectable()
export class DemoIssues {
  constructor(
    private readonly database: Database,
    private readonly moment: Moment,
    private readonly issues: IssuesService,
    private readonly articles: DemoArticles,
    private readonly polls: DemoPolls,
    private readonly talk: DemoTalk,
    private readonly votes: DemoVotes,
  ) {}

  async bring(cast: Cast, data: DemoData, issue: DemoIssue): Promise<void> {
    const editor = cast.ids.get('Demo editor') ?? '';
    const place = await this.moment.daysAgo(issue.publishedDaysAgo, () => this.open(editor, data, issue));
    const articles: SeededArticle[] = [];
    for (const slug of issue.articles) articles.push(await this.moment.daysAgo(issue.publishedDaysAgo, () => this.articles.write(editor, place.issueId, slug)));
    await this.moment.daysAgo(issue.publishedDaysAgo, () => this.issues.publish(editor, place.issueId));
    const voters = [...cast.ids].filter(([handle]) => !handle.startsWith('Demo ') || handle.startsWith('Demo reader')).map(([, id]) => id);
    await this.discuss(cast, data, { place, articles, voters });
    for (const article of articles) {
      const poll = data.polls.find((candidate) => candidate.article === article.slug);
      if (poll) await this.polls.hold(editor, { poll, article, issue, voters });
    }
    await this.issues.change(editor, place.issueId, { closesAt: new Date(Date.now() + issue.closesInDays * DAY_MS).toISOString() });
  }

  private async open(editor: string, data: DemoData, issue: DemoIssue): Promise<Place> {
    const find = () =>
      this.database.rows<{ issueId: string; conversationId: string }>(`select id as "issueId", conversation_id as "conversationId" from issue where slug = $1`, [issue.slug]);
    const [known] = await find();
    if (known) return { issue, ...known };
    const seriesId = await this.series(data);
    await this.issues.create(editor, { number: issue.number, slug: issue.slug, titles: issue.title, deks: issue.dek, seriesId, demo: true });
    const [made] = await find();
    if (!made) throw new Error(`The issue ${issue.slug} was not written`);
    return { issue, ...made };
  }

  private async series({ series }: DemoData): Promise<string> {
    const [known] = await this.database.rows<{ id: string }>(`select id from series where slug = $1`, [series.slug]);
    return known?.id ?? this.database.transaction((tx) => openSeries(tx, { slug: series.slug, titles: series.title, deks: series.dek }));
  }

  private async discuss(cast: Cast, data: DemoData, { place, articles, voters }: { place: Place; articles: SeededArticle[]; voters: string[] }): Promise<void> {
    const { issue } = place;
    const drawn = { voters, openedDaysAgo: issue.publishedDaysAgo, lastsDays: issue.publishedDaysAgo + Math.min(0, issue.closesInDays) };
    const said = new Map<string, string>();
    for (const comment of data.comments) {
      const article = articles.find(({ slug }) => slug === comment.article);
      if (article) await this.talk.comment(cast, { comment, threadId: article.threadId, issue }, said);
    }
    for (const [index, statement] of data.statements.filter((candidate) => candidate.issue === issue.number).entries()) {
      const id = await this.talk.state(cast, place, statement);
      await this.votes.onStatement(id, statement, { ...drawn, seed: issue.number * 100 + index });
    }
    for (const [index, proposal] of data.proposals.filter((candidate) => candidate.issue === issue.number).entries()) {
      const id = await this.talk.propose(cast, place, proposal);
      const since = Math.max(0.02, issue.publishedDaysAgo - proposal.daysAfter);
      if (proposal.outcome === 'publish') await this.votes.forProposal(id, proposal, { ...drawn, openedDaysAgo: since, lastsDays: since, seed: issue.number * 1_000 + index });
    }
  }
}
