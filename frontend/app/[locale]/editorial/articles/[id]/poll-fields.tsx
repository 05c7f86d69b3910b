import { getTranslations } from 'next-intl/server';
import { Field } from '../../../../../components/field';
import { Select } from '../../../../../components/select';
import type { Schema } from '../../../../../lib/api/client';
import { LOCALES } from '../../../../../lib/locales';
import { inAlmaty } from './poll-times';

const EXCERPT_CHARACTERS = 60;
const ROWS_IN_SIGHT = 4;
const MOST_ROWS = 20;

export type Block = Schema<'EditorialArticle'>['blocks'][number];
type Poll = Schema<'EditorialPoll'>;

export const excerptOf = ({ texts }: Block): string => (texts.kk ?? texts.ru ?? texts.en ?? '').slice(0, EXCERPT_CHARACTERS);

async function Option({ row, label = {} }: { row: number; label?: Poll['question'] }) {
  const t = await getTranslations('poll-editor');
  return (
    <fieldset className="poll-words">
      <legend>{t('option', { number: row + 1 })}</legend>
      {LOCALES.map((language) => (
        <Field key={language} name={`options/${row}/${language}`} label={t('optionIn', { language })} value={label[language] ?? ''} />
      ))}
    </fieldset>
  );
}

/** Everything of a poll. Once people voted, no answer can be added: there are no rows for new ones. */
export async function PollFields({ blocks, poll }: { blocks: readonly Block[]; poll?: Poll }) {
  const t = await getTranslations('poll-editor');
  const options = poll?.options ?? [];
  const most = poll?.hasVotes === true ? options.length : MOST_ROWS;
  const inSight = Math.min(most, Math.max(ROWS_IN_SIGHT, options.length));
  const rows = Array.from({ length: most }, (_, row) => <Option key={row} row={row} label={options[row]?.label} />);
  return (
    <>
      <Select
        name="blockId"
        label={t('block')}
        value={poll?.blockId ?? ''}
        options={blocks.filter(({ kind }) => kind === 'paragraph').map((block) => ({ value: block.id, label: excerptOf(block) }))}
        none={t('atEnd')}
      />
      <fieldset className="poll-words question">
        <legend>{t('question')}</legend>
        {LOCALES.map((language) => (
          <Field
            key={language}
            name={`question/${language}`}
            label={t('questionIn', { language })}
            value={poll?.question[language] ?? ''}
          />
        ))}
      </fieldset>
      <p className="hint">{t('optionsHint')}</p>
      {rows.slice(0, inSight)}
      {most > inSight && (
        <details>
          <summary>{t('more')}</summary>
          <div className="stack">{rows.slice(inSight)}</div>
        </details>
      )}
      <Field
        name="opensAt"
        type="datetime-local"
        label={t('opensAt')}
        hint={t('opensAtHint')}
        value={poll === undefined ? '' : inAlmaty(poll.opensAt)}
      />
      <Field
        name="closesAt"
        type="datetime-local"
        label={t('closesAt')}
        hint={t('closesAtHint')}
        value={poll === undefined ? '' : inAlmaty(poll.closesAt)}
      />
    </>
  );
}
