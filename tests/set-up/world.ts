import type { TestApp } from './app.js';
import { aPerson, type Person, requestId } from './people.js';

export type World = {
  editor: Person;
  moderator: Person;
  issue: { id: string; slug: string; conversationId: string };
  article: { id: string; slug: string; threadId: string; blocks: { id: string }[] };
};

let number = 0;

/** A published issue with one published article, made at the editorial desk as an editor does. */
export async function aPublishedIssue(app: TestApp, { closesAt }: { closesAt?: string } = {}): Promise<World> {
  const editor = await aPerson(app, { roles: ['editor'] });
  const moderator = await aPerson(app, { roles: ['moderator'] });
  number += 1;
  const made = await must(
    editor.client.post('/editorial/issues', {
      number,
      slug: `issue-${number}`,
      titles: { kk: 'Кім кімге есеп береді?', ru: 'Кто перед кем отчитывается?', en: 'Who answers to whom' },
      deks: { en: 'A ladder with one top.' },
      ...(closesAt ? { closesAt } : {}),
    }),
    201,
  );
  const written = await must(
    editor.client.post('/editorial/articles', {
      issueId: made.id,
      language: 'en',
      title: 'One law, two ideas',
      dek: 'Administration and self-government',
    }),
    201,
  );
  let afterId: string | null = null;
  for (const text of ['A street lamp went out in March.', 'Nobody knew **whom** to call.']) {
    const block: Record<string, any> = await must(
      editor.client.post(`/editorial/articles/${written.id}/blocks`, { kind: 'paragraph', afterId, language: 'en', text }),
      201,
    );
    afterId = block.id as string;
  }
  await must(editor.client.put(`/editorial/articles/${written.id}/publication`), 204);
  await must(editor.client.put(`/editorial/issues/${made.id}/publication`), 204);
  const issue = await must(editor.client.get(`/issues/issue-${number}?language=en`), 200);
  const article = await must(editor.client.get(`/articles/${issue.articles[0].slug}?language=en`), 200);
  return {
    editor,
    moderator,
    issue: { id: issue.id, slug: issue.slug, conversationId: issue.conversationId },
    article: { id: article.id, slug: article.slug, threadId: article.threadId, blocks: article.blocks },
  };
}

/** The body of an answer that has to have this status. @throws Error that shows the answer otherwise */
export async function must(answer: Promise<{ status: number; body: Record<string, any> }>, status: number): Promise<Record<string, any>> {
  const { status: found, body } = await answer;
  if (found !== status) throw new Error(`expected ${status}, got ${found}: ${JSON.stringify(body)}`);
  return body;
}

export async function aHeldComment(world: World, by: Person, body = 'Our akim still asks the district for diesel.'): Promise<string> {
  const posted = await must(
    by.client.post(`/threads/${world.article.threadId}/comments`, { body, requestId: requestId(), language: 'en' }),
    201,
  );
  return posted.id as string;
}

export async function published(world: World, submissionId: string): Promise<void> {
  await must(world.moderator.client.post(`/submissions/${submissionId}/decisions`, { outcome: 'publish', revision: 1 }), 201);
}

export async function removed(world: World, submissionId: string): Promise<void> {
  const decision = { outcome: 'remove', clause: 'off-topic', note: 'Please write about the subject of this issue.', revision: 1 };
  await must(world.moderator.client.post(`/submissions/${submissionId}/decisions`, decision), 201);
}
