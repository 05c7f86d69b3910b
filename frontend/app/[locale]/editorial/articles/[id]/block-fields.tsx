import { getTranslations } from 'next-intl/server';
import { Field } from '../../../../../components/field';
import { Select } from '../../../../../components/select';
import { TextArea } from '../../../../../components/text-area';
import type { Locale } from '../../../../../lib/locales';
import { BLOCK_KINDS, TEXT_LIMIT } from './parts';

type Props = { language: Locale; kind?: string; label?: string; text?: string };

export async function BlockFields({ language, kind = 'paragraph', label = '', text = '' }: Props) {
  const t = await getTranslations('editorial');
  return (
    <>
      <TextArea
        name="text"
        label={t('block.textIn', { language })}
        hint={t('marks')}
        value={text}
        limit={TEXT_LIMIT}
        rows={kind === 'heading' ? 2 : 8}
        lang={language}
      />
      <Select
        name="kind"
        label={t('blockKind')}
        value={kind}
        options={BLOCK_KINDS.map((known) => ({ value: known, label: t(`kind.${known}`) }))}
      />
      <Field name="label" label={t('block.label')} hint={t('block.labelHint')} value={label} />
    </>
  );
}
