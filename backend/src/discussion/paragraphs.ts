import { Injectable } from '@nestjs/common';
import type { Language } from '../text/language.js';

/** The words of a paragraph as readers read them now, and the revision of the text they stand in. */
export type Standing = { words: string; revision: number };

export type TextOwner = {
  /** Whether the paragraph stands in the text that the thread discusses. */
  has: (threadId: string, blockId: string) => Promise<boolean>;
  standing: (threadId: string, blockId: string, language: Language) => Promise<Standing | undefined>;
};

/** What a comment may be about, and quote. Whoever owns texts that are discussed says which paragraphs they have. */
@Injectable()
export class Paragraphs {
  private readonly owners: TextOwner[] = [];

  add(owner: TextOwner): void {
    this.owners.push(owner);
  }

  async has(threadId: string, blockId: string): Promise<boolean> {
    const answers = await Promise.all(this.owners.map((owner) => owner.has(threadId, blockId)));
    return answers.includes(true);
  }

  async standing(threadId: string, blockId: string, language: Language): Promise<Standing | undefined> {
    const answers = await Promise.all(this.owners.map((owner) => owner.standing(threadId, blockId, language)));
    return answers.find((answer) => answer !== undefined);
  }
}
