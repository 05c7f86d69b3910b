import type { Body, Client } from './client.js';
import { requestId } from './people.js';
import { must, published, type World } from './world.js';

export type Quoted = { exact: string; prefix?: string; suffix?: string; language?: string; revision?: number };
export type Quoting = {
  /** The answer to a comment on a paragraph that quotes words of it. */
  post: (by: Client, blockId: string | null, quote: Quoted) => Promise<{ status: number; body: Body }>;
  /** The same, published; answers its id. */
  quote: (by: Client, blockId: string, quote: Quoted) => Promise<string>;
  /** The quotes that readers see, by comment. */
  shown: () => Promise<Map<string, Body | null>>;
};

/** What readers do with the words of this world's article. */
export function quoting(world: World, visitor: () => Client): Quoting {
  const path = `/threads/${world.article.threadId}/comments`;
  const post: Quoting['post'] = (by, blockId, quote) =>
    by.post(path, {
      body: 'I ask about these very words.',
      requestId: requestId(),
      language: 'en',
      blockId,
      quote: { language: 'en', revision: 1, ...quote },
    });
  return {
    post,
    quote: async (by, blockId, quote) => {
      const { id } = await must(post(by, blockId, quote), 201);
      await published(world, id as string);
      return id as string;
    },
    shown: async () => {
      const { items } = await must(visitor().get(`${path}?limit=100`), 200);
      return new Map((items as Body[]).map((comment) => [comment['id'] as string, comment['quote'] as Body | null]));
    },
  };
}
