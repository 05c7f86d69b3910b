type Waiting<Item> = { item: Item; resolve: () => void; reject: (error: unknown) => void };

/**
 * Does work on many items at the price of a few: what comes while earlier work is under way waits for it and is then done together.
 * When that fails each item is done alone, so one bad item harms no other. Nothing waits while there is little to do.
 */
export class Gathered<Item> {
  private readonly waiting: Waiting<Item>[] = [];
  private running = 0;

  constructor(
    private readonly work: (items: readonly Item[]) => Promise<unknown>,
    private readonly limits: { atOnce: number; most: number },
  ) {}

  /** Done when the item's work is done. @throws what `work` threw for it alone */
  add(item: Item): Promise<void> {
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

  private async settle(batch: readonly Waiting<Item>[]): Promise<void> {
    try {
      await this.work(batch.map(({ item }) => item));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      if (batch.length > 1) await Promise.all(batch.map((one) => this.settle([one])));
      else batch[0]?.reject(error);
    }
  }
}
