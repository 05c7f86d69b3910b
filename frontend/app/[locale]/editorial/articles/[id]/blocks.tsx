import { getTranslations } from 'next-intl/server';
import { Card } from '../../../../../components/card';
import { Form } from '../../../../../components/form';
import { Select } from '../../../../../components/select';
import { Submit } from '../../../../../components/submit';
import { TextArea } from '../../../../../components/text-area';
import type { Schema } from '../../../../../lib/api/client';
import type { Locale } from '../../../../../lib/locales';
import { addBlock, changeBlock, moveBlockUp, removeBlock } from './actions';
import type { Edit } from './actions';

const TEXT_LIMIT = 10_000;
const KINDS = ['paragraph', 'heading', 'quote', 'list', 'numbered', 'figure', 'note'] as const;

type Block = Schema<'EditorialArticle'>['blocks'][number];
type Props = { locale: Locale; edit: Edit; block: Block; original: string | undefined; above: string | null; isFirst: boolean };

export async function EditBlock({ locale, edit, block, original, above, isFirst }: Props) {
  const t = await getTranslations('editorial');
  return (
    <Card>
      <div className="stack tight" id={`block-${block.id}`}>
        {original !== undefined && <blockquote>{original}</blockquote>}
        <Form action={changeBlock.bind(null, locale, { ...edit, blockId: block.id })} tight>
          <TextArea
            name="text"
            label={t(`kind.${block.kind}`)}
            value={block.texts[edit.language] ?? ''}
            limit={TEXT_LIMIT}
            rows={block.kind === 'heading' ? 1 : 4}
            lang={edit.language}
          />
          <Submit size="small">{t('save')}</Submit>
        </Form>
        <div className="row">
          {!isFirst && (
            <Form action={moveBlockUp.bind(null, locale, { ...edit, blockId: block.id, afterId: above })} tight>
              <Submit look="plain" size="small">
                {t('up')}
              </Submit>
            </Form>
          )}
          <details>
            <summary>{t('delete')}</summary>
            <p className="small">{t('deleteAsk')}</p>
            <Form action={removeBlock.bind(null, locale, { ...edit, blockId: block.id })} tight>
              <Submit look="stop" size="small">
                {t('deleteYes')}
              </Submit>
            </Form>
          </details>
        </div>
      </div>
    </Card>
  );
}

export async function AddBlock({ locale, edit, afterId }: { locale: Locale; edit: Edit; afterId: string | null }) {
  const t = await getTranslations('editorial');
  return (
    <Form action={addBlock.bind(null, locale, { ...edit, afterId })}>
      <Select
        name="kind"
        label={t('blockKind')}
        value="paragraph"
        options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextArea name="text" label={t('newBlock')} limit={TEXT_LIMIT} lang={edit.language} />
      <Submit>{t('add')}</Submit>
    </Form>
  );
}
