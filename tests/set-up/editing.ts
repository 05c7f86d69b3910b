import type { TestApp } from './app.js';
import type { Body, Client } from './client.js';
import { must, type World } from './world.js';

export type Editing = {
  desk: Client;
  open: (articleId?: string) => Promise<Body>;
  texts: (articleId: string) => Promise<string[]>;
  add: (articleId: string, text: string, afterId: string | null) => Promise<Body>;
  anArticle: (title: string) => Promise<string>;
  /** What the ledger says was done to it, in order. */
  recorded: (subject: string) => Promise<string[]>;
};

/** What an editor does to the articles of this world, in short. */
export function editing(app: TestApp, world: World): Editing {
  const desk = world.editor.client;
  const open = (id = world.article.id): Promise<Body> => must(desk.get(`/editorial/articles/${id}`), 200);
  return {
    desk,
    open,
    texts: async (id) => ((await open(id))['blocks'] as Body[]).map((block) => block['texts'].en as string),
    add: (id, text, afterId) =>
      must(desk.post(`/editorial/articles/${id}/blocks`, { kind: 'paragraph', afterId, language: 'en', text }), 201),
    anArticle: async (title) =>
      (await must(desk.post('/editorial/articles', { issueId: world.issue.id, language: 'en', title }), 201))['id'] as string,
    recorded: async (subject) =>
      (await app.database.sql<{ type: string }>('select type from event where subject = $1 order by seq', [subject])).map(
        ({ type }) => type,
      ),
  };
}
