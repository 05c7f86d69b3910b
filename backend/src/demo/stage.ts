import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import { IssuesService } from '../publishing/issues.service.js';
import { openSeries } from '../publishing/series.js';
import type { Stage } from './cast.js';
import type { DemoData, DemoIssue } from './demo-data.js';
import { Moment } from './moment.js';

const DAY_MS = 86_400_000;

/** Opens and closes the issues of the demo as an editor does. */
@Injectable()
export class DemoStage {
  constructor(
    private readonly database: Database,
    private readonly issues: IssuesService,
    private readonly moment: Moment,
  ) {}

  async open(editor: string, data: DemoData, issue: DemoIssue): Promise<Stage> {
    const known = await this.find(issue.slug);
    if (known) return { issue, ...known };
    const { number, slug, title, dek, publishedDaysAgo } = issue;
    const seriesId = await this.series(data);
    await this.moment.daysAgo(publishedDaysAgo, () =>
      this.issues.create(editor, { number, slug, titles: title, deks: dek, seriesId, demo: true }),
    );
    const made = await this.find(slug);
    if (!made) throw new Error(`The issue ${slug} was not written`);
    return { issue, ...made };
  }

  publish(editor: string, { issue, issueId }: Stage): Promise<void> {
    return this.moment.daysAgo(issue.publishedDaysAgo, () => this.issues.publish(editor, issueId));
  }

  /** Comes last, since nobody can speak in a closed issue. */
  close(editor: string, { issue, issueId }: Stage): Promise<void> {
    return this.issues.change(editor, issueId, { closesAt: new Date(Date.now() + issue.closesInDays * DAY_MS).toISOString() });
  }

  private async find(slug: string): Promise<Omit<Stage, 'issue'> | undefined> {
    const [issue] = await this.database.rows<Omit<Stage, 'issue'>>(
      `select id as "issueId", conversation_id as "conversationId" from issue where slug = $1`,
      [slug],
    );
    return issue;
  }

  private async series({ series }: DemoData): Promise<string> {
    const [known] = await this.database.rows<{ id: string }>(`select id from series where slug = $1`, [series.slug]);
    return known?.id ?? this.database.transaction((tx) => openSeries(tx, { slug: series.slug, titles: series.title, deks: series.dek }));
  }
}
