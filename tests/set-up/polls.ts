import { must, type World } from './world.js';

export type PlacedPoll = { id: string; options: { id: string; label: Record<string, string> }[] };

/** A poll of two answers beside the first paragraph, placed at the editorial desk. */
export async function aPoll(world: World, times: { opensAt?: string; closesAt?: string } = {}): Promise<PlacedPoll> {
  const placed = await must(
    world.editor.client.post('/editorial/polls', {
      articleId: world.article.id,
      blockId: world.article.blocks[0]?.id,
      question: { kk: 'Сіз қалай шешер едіңіз?', en: 'How would you decide?' },
      options: [{ en: 'The district' }, { en: 'The village' }],
      closesAt: '2099-01-01T00:00:00+05:00',
      ...times,
    }),
    201,
  );
  return placed as PlacedPoll;
}
