import { Injectable } from '@nestjs/common';

/** Whether the paragraph stands in the text that the thread discusses. */
type Knows = (threadId: string, blockId: string) => Promise<boolean>;

/** What a comment may be about. Whoever owns texts that are discussed says which paragraphs they have. */
@Injectable()
export class Paragraphs {
  private readonly owners: Knows[] = [];

  add(knows: Knows): void {
    this.owners.push(knows);
  }

  async has(threadId: string, blockId: string): Promise<boolean> {
    const answers = await Promise.all(this.owners.map((knows) => knows(threadId, blockId)));
    return answers.includes(true);
  }
}
