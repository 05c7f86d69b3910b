import type { TestApp } from './app.js';
import type { Body } from './client.js';
import { aPerson, type Person, requestId } from './people.js';
import { must, published, type World } from './world.js';

export type Stance = 1 | 0 | -1;

/** People who write in a thread and answer each other's comments. */
export type Crowd = {
  people: readonly Person[];
  /** A published comment of the first person. */
  says: (world: World, body: string, more?: object) => Promise<string>;
  /** Its author withdraws it. */
  takesBack: (id: string) => Promise<unknown>;
  /** The first so many others agree, the next ones disagree, and the ones after that pass. */
  answer: (id: string, answers: { agree?: number; disagree?: number; pass?: number }) => Promise<void>;
};

export async function aCrowd(app: TestApp, size: number): Promise<Crowd> {
  const author = await aPerson(app);
  const people: Person[] = [];
  for (let count = 0; count < size; count += 1) people.push(await aPerson(app));
  return {
    people,
    says: async (world, body, more = {}) => {
      const path = `/threads/${world.article.threadId}/comments`;
      const { id } = (await must(author.client.post(path, { body, requestId: requestId(), language: 'en', ...more }), 201)) as Body;
      await published(world, id as string);
      return id as string;
    },
    takesBack: (id) => must(author.client.delete(`/submissions/${id}`), 204),
    answer: async (id, { agree = 0, disagree = 0, pass = 0 }) => {
      const values: Stance[] = [...Array<1>(agree).fill(1), ...Array<-1>(disagree).fill(-1), ...Array<0>(pass).fill(0)];
      await Promise.all(values.map((value, n) => must((people[n] as Person).client.put(`/comments/${id}/stance`, { value }), 200)));
    },
  };
}

/** What readers of the article may be for or against. */
export async function aQuestion(world: World, question: string): Promise<void> {
  const edition = { title: 'One law, two ideas', dek: 'Administration and self-government', question };
  await must(world.editor.client.put(`/editorial/articles/${world.article.id}/editions/en`, edition), 200);
}
