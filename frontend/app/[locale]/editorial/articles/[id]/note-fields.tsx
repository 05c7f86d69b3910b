import { getTranslations } from 'next-intl/server';
import { TextArea } from '../../../../../components/text-area';
import { LOCALES } from '../../../../../lib/locales';
import { NOTE_LIMIT } from './note';

/** What readers are told of a correction; only for an article they can see. */
export async function NoteFields({ isPublic }: { isPublic: boolean }) {
  if (!isPublic) return null;
  const t = await getTranslations('history.desk');
  return (
    <details>
      <summary>{t('tell')}</summary>
      <div className="stack tight mt-2">
        <p className="small">{t('help')}</p>
        {LOCALES.map((language) => (
          <TextArea key={language} name={`note/${language}`} label={t('in', { language })} limit={NOTE_LIMIT} rows={2} lang={language} />
        ))}
      </div>
    </details>
  );
}
