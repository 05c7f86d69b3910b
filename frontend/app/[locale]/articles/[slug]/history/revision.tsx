import { getLocale, getTranslations } from 'next-intl/server';
import { Day } from '../../../../../components/day';
import type { Schema } from '../../../../../lib/api/client';
import type { Locale } from '../../../../../lib/locales';
import { excerptOf } from './excerpt';

type Revision = Schema<'ArticleRevision'>;
type Text = Schema<'ChangedText'>;

/** Words that went are crossed out, words that came are underlined; a screen reader hears which is which. */
async function Compared({ text, language }: { text: Text; language: Locale }) {
  const [t, locale] = await Promise.all([getTranslations('history'), getLocale()]);
  return (
    <p className="compared" lang={language}>
      {excerptOf(text.changes).map(({ kind, text: words }, index) => {
        if (kind === 'same') return <span key={index}>{words}</span>;
        const Tag = kind === 'gone' ? 'del' : 'ins';
        return (
          <Tag key={index}>
            <span className="sr-only" lang={locale}>{`${t(`mark.${kind}`)} `}</span>
            {words}
          </Tag>
        );
      })}
    </p>
  );
}

/** One revision: when it was, what the editors say of it, and each text that changed. */
export async function RevisionView({ revision, language }: { revision: Revision; language: Locale }) {
  const t = await getTranslations('history');
  const { number, at, note, texts, reordered } = revision;
  return (
    <li className="revision stack tight" id={`revision-${number}`}>
      <h2>
        <Day at={at} as="time" />
      </h2>
      {note !== null && (
        <p className="notice">
          <b>{t('note')}</b> <span lang={note.language}>{note.text}</span>
        </p>
      )}
      {number === 1 && <p>{t('published')}</p>}
      {texts.map((text, index) => (
        <div key={index}>
          <p className="small muted">{t(`part.${text.part}.${text.change}`)}</p>
          {text.change !== 'marks' && <Compared text={text} language={language} />}
        </div>
      ))}
      {number > 1 && texts.length === 0 && !reordered && <p>{t('sameWords')}</p>}
      {reordered && <p>{t('reordered')}</p>}
    </li>
  );
}
