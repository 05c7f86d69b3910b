import { Database } from '../../backend/src/platform/database.js';
import { weighted } from '../../backend/src/statistics/random.js';
import type { SubmissionStatus } from '../../backend/src/submissions/life-cycle.js';
import { SubmissionsService } from '../../backend/src/submissions/submissions.service.js';
import type { TestApp } from './app.js';
import { type Person, requestId } from './people.js';
import { must, published, type World } from './world.js';

export type Said = { id: string; parentId: string | null; status: SubmissionStatus; body: string };
type Act = 'start' | 'answer' | 'hold' | 'recall' | 'remove' | 'withdraw' | 'restore';

const ACTS: readonly (readonly [Act, number])[] = [
  ['start', 3],
  ['answer', 8],
  ['hold', 1],
  ['recall', 1],
  ['remove', 2],
  ['withdraw', 1],
  ['restore', 1],
];

const AFTER = { recall: 'held', remove: 'removed', restore: 'published' } as const;

/** What a moderator's later decision does to a text that was decided before. */
export async function moved(app: TestApp, { world, id, to }: { world: World; id: string; to: SubmissionStatus }): Promise<void> {
  const submissions = app.nest.get(SubmissionsService);
  await app.nest.get(Database).transaction((tx) => submissions.transition(tx, { id, to, actor: world.moderator.id }));
}

/** A discussion in which people write, moderators decide and authors take back, at random; it knows what everybody should see. */
export class GrowingTree {
  readonly said = new Map<string, Said>();
  private count = 0;

  constructor(
    private readonly app: TestApp,
    private readonly world: World,
    private readonly writer: Person,
    private readonly random: () => number,
  ) {}

  isSeen(id: string): boolean {
    return this.said.get(id)?.status === 'published';
  }

  below(id: string): Said[] {
    const right = [...this.said.values()].filter(({ parentId }) => parentId === id);
    return right.flatMap((comment) => [comment, ...this.below(comment.id)]);
  }

  hasPlace(id: string): boolean {
    return this.isSeen(id) || this.below(id).some((comment) => this.isSeen(comment.id));
  }

  /** What can be seen and nobody has answered. */
  isUnanswered({ id, parentId }: Said): boolean {
    return parentId === null && this.isSeen(id) && !this.below(id).some((comment) => this.isSeen(comment.id));
  }

  async act(): Promise<void> {
    const act = weighted(this.random, ACTS);
    if (act === 'start') return this.publish(await this.write(null));
    if (act === 'hold') {
      await this.write(this.one('published', true)?.id ?? null);
      return;
    }
    const chosen = this.one(act === 'restore' ? 'removed' : 'published', act === 'answer');
    if (chosen === undefined) return;
    if (act === 'answer') return this.publish(await this.write(chosen.id));
    if (act === 'withdraw') await must(this.writer.client.delete(`/submissions/${chosen.id}`), 204);
    else await moved(this.app, { world: this.world, id: chosen.id, to: AFTER[act] });
    chosen.status = act === 'withdraw' ? 'withdrawn' : AFTER[act];
  }

  /** The last ones are answered most, so that the tree grows deep. */
  private one(status: Said['status'], isLate: boolean): Said | undefined {
    const among = [...this.said.values()].filter((comment) => comment.status === status);
    const at = isLate && this.random() < 0.7 ? among.length - 1 - Math.floor(this.random() * 4) : Math.floor(this.random() * among.length);
    return among[Math.max(0, at)];
  }

  private async write(parentId: string | null): Promise<Said> {
    this.count += 1;
    const body = `Said at random, number ${this.count}.`;
    const form = { body, parentId, requestId: requestId(), language: 'en' };
    const { id } = await must(this.writer.client.post(`/threads/${this.world.article.threadId}/comments`, form), 201);
    const said: Said = { id: id as string, parentId, status: 'held', body };
    this.said.set(said.id, said);
    return said;
  }

  private async publish(said: Said): Promise<void> {
    await published(this.world, said.id);
    said.status = 'published';
  }
}
