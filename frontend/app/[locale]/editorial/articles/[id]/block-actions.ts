'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api } from '../../../../../lib/api/client';
import { attempt } from '../../../../../lib/form-answers';
import { type FormState, text } from '../../../../../lib/form-state';
import { linkTo, withDone } from '../../../../../lib/links';
import type { Locale } from '../../../../../lib/locales';
import type { Edit } from './actions';
import { noteOf } from './note';
import { BLOCK_KINDS, blockPart } from './parts';
import { saveOver } from './stale';

type BlockEdit = Edit & { blockId: string };

const kindOf = (value: string) => BLOCK_KINDS.find((known) => known === value) ?? 'paragraph';

const backTo = (locale: Locale, { articleId, language }: Edit, done: string, blockId = ''): string =>
  `${withDone(linkTo(locale, { kind: 'desk-article', id: articleId, language }), done)}${blockId && `#block-${blockId}`}`;

export async function addBlock(
  locale: Locale,
  { afterId, ...edit }: Edit & { afterId: string | null },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return attempt(locale, data, async () => {
    const { data: made } = await api().POST('/api/editorial/articles/{id}/blocks', {
      params: { path: { id: edit.articleId } },
      body: {
        kind: kindOf(text(data, 'kind')),
        label: text(data, 'label').trim() || null,
        afterId,
        language: edit.language,
        text: text(data, 'text'),
        ...noteOf(data),
      },
    });
    redirect(backTo(locale, edit, 'added', made?.id));
  });
}

/** The button may carry the block to open next. */
export async function changeBlock(locale: Locale, { blockId, ...edit }: BlockEdit, _: FormState, data: FormData): Promise<FormState> {
  const { articleId, language } = edit;
  const next = text(data, 'next');
  return attempt(locale, data, async () => {
    const t = await getTranslations({ locale, namespace: 'editorial' });
    const refused = await saveOver({
      ...{ locale, articleId, data },
      part: (article) => {
        const block = article.blocks.find(({ id }) => id === blockId);
        return block && blockPart(block, language);
      },
      inWords: (field, value) => (field === 'kind' ? t(`kind.${kindOf(value)}`) : value || t('stale.nothing')),
      save: (version) =>
        api().PATCH('/api/editorial/blocks/{id}', {
          params: { path: { id: blockId } },
          body: {
            version,
            language,
            kind: kindOf(text(data, 'kind')),
            label: text(data, 'label').trim() || null,
            text: text(data, 'text'),
            ...noteOf(data),
          },
        }),
    });
    if (refused) return refused;
    if (next === '') redirect(backTo(locale, edit, 'saved', blockId));
    redirect(withDone(linkTo(locale, { kind: 'desk-article', id: articleId, page: `blocks/${next}`, language }), 'saved-next-one'));
  });
}

/** The button says after which block it goes; nothing: to the beginning. */
export async function moveBlock(locale: Locale, { blockId, ...edit }: BlockEdit, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().PUT('/api/editorial/blocks/{id}/position', {
      params: { path: { id: blockId } },
      body: { afterId: text(data, 'afterId') || null },
    });
    redirect(backTo(locale, edit, 'block-moved', blockId));
  });
}

export async function removeBlock(locale: Locale, { blockId, ...edit }: BlockEdit, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().DELETE('/api/editorial/blocks/{id}', { params: { path: { id: blockId } } });
    redirect(backTo(locale, edit, 'deleted'));
  });
}
