'use server';

import { redirect } from 'next/navigation';
import { api } from '../../../../../lib/api/client';
import { attempt } from '../../../../../lib/form-answers';
import { type FormState, text } from '../../../../../lib/form-state';
import { withDone } from '../../../../../lib/links';
import type { Locale } from '../../../../../lib/locales';

/** What is edited, in which language, and the version that was read. */
export type Edit = { articleId: string; language: Locale; version: number; back: string };
type BlockEdit = Edit & { blockId: string };

const KINDS = ['paragraph', 'heading', 'quote', 'list', 'numbered', 'figure', 'note'] as const;

export async function saveEdition(
  locale: Locale,
  { articleId, language, version, back }: Edit,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().PUT('/api/editorial/articles/{id}/editions/{language}', {
      params: { path: { id: articleId, language } },
      body: { version, title: text(data, 'title'), dek: text(data, 'dek') },
    });
    redirect(withDone(back, 'saved'));
  });
}

export async function addBlock(
  locale: Locale,
  { articleId, language, version, back, afterId }: Edit & { afterId: string | null },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return attempt(locale, data, async () => {
    const kind = KINDS.find((known) => known === text(data, 'kind')) ?? 'paragraph';
    await api().POST('/api/editorial/articles/{id}/blocks', {
      params: { path: { id: articleId } },
      body: { version, kind, afterId, language, text: text(data, 'text') },
    });
    redirect(withDone(back, 'saved'));
  });
}

export async function changeBlock(
  locale: Locale,
  { blockId, language, version, back }: BlockEdit,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().PATCH('/api/editorial/blocks/{id}', {
      params: { path: { id: blockId } },
      body: { version, language, text: text(data, 'text') },
    });
    redirect(`${withDone(back, 'saved')}#block-${blockId}`);
  });
}

export async function moveBlockUp(
  locale: Locale,
  { blockId, version, back, afterId }: BlockEdit & { afterId: string | null },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().PUT('/api/editorial/blocks/{id}/position', { params: { path: { id: blockId } }, body: { version, afterId } });
    redirect(`${withDone(back, 'saved')}#block-${blockId}`);
  });
}

export async function removeBlock(locale: Locale, { blockId, back }: BlockEdit, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().DELETE('/api/editorial/blocks/{id}', { params: { path: { id: blockId } } });
    redirect(withDone(back, 'deleted'));
  });
}
