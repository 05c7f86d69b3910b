type Waiting<Item, Done> = { item: Item; resolve: (done: Done) => void; reject: (error: unknown) => void };

/**
 * Does work on many items at the price of a few: what comes while earlier work is under way waits for it and is then done together.
 * When that fails each item is done alone, so one bad item harms no other. Nothing waits while there is little to do.
 */
export class Gathered<Item, Done> {
  private readonly waiting: Waiting<Item, Done>[] = [];
  private running = 0;

  constructor(
    /** Answers one for each item, in their order. */
    private readonly work: (items: readonly Item[]) => Promise<readonly Done[]>,
    private readonly limits: { atOnce: number; most: number },
  ) {}

  /** @throws what `work` threw for it alone */
  add(item: Item): Promise<Done> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      this.next();
    });
  }

  private next(): void {
    if (this.running >= this.limits.atOnce || this.waiting.length === 0) return;
    this.running += 1;
    void this.settle(this.waiting.splice(0, this.limits.most)).finally(() => {
      this.running -= 1;
      this.next();
    });
  }

  private async settle(batch: readonly Waiting<Item, Done>[]): Promise<void> {
    try {
      const done = await this.work(batch.map(({ item }) => item));
      for (const [index, { resolve }] of batch.entries()) resolve(done[index] as Done);
    } catch (error) {
      if (batch.length > 1) await Promise.all(batch.map((one) => this.settle([one])));
      else batch[0]?.reject(error);
    }
  }
}
