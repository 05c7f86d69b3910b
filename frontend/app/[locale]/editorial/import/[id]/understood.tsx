import { getTranslations } from 'next-intl/server';
import { Day } from '../../../../../components/day';
import type { Schema } from '../../../../../lib/api/client';
import { LOCALE_NAMES } from '../../../../../lib/locales';

type Preview = Schema<'ImportPreview'>;

/** What was read beside the text, line by line. */
export async function Understood({ preview }: { preview: Preview }) {
  const t = await getTranslations('importing');
  const { position, authors } = preview;
  const stated = preview.readingTime === 'stated' && preview.articles.length > 1 ? 'statedForAll' : preview.readingTime;
  const place =
    position &&
    (position.of === null
      ? t('positionAlone', { number: position.number })
      : t('positionOf', { number: position.number, of: position.of }));
  const facts = [
    ['format', t.has(`formats.${preview.format}`) ? t(`formats.${preview.format}`) : preview.format],
    ['language', `${LOCALE_NAMES[preview.language].long} – ${t(`confidence.${preview.languageConfidence}`)}`],
    ['date', preview.date === null ? t('none') : <Day key="date" at={preview.date} />],
    ['position', place ?? t('none')],
    ['authors', authors.map(({ name, role }) => `${name} (${t(`role.${role}`)})`).join(', ') || t('none')],
    ['readingTime', t(`minutes.${stated}`, { minutes: preview.readingMinutes })],
    ['footnotes', String(preview.footnotes)],
  ] as const;
  return (
    <dl className="import-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const FIELD_OF: Readonly<Record<string, string>> = {
  'no-title': 'field-titles/0',
  'title-from-subject': 'field-titles/0',
  'no-date': 'field-date',
  'ambiguous-date': 'field-date',
  'date-without-day': 'field-date',
  'date-without-year': 'field-date',
  'no-authors': 'field-authors/0/name',
  'language-unsure': 'field-language',
};

/** What the editor should look at again, each with a way to its place: a field, or the text. */
export async function Doubts({ warnings }: { warnings: readonly string[] }) {
  const t = await getTranslations('importing');
  if (warnings.length === 0) return null;
  return (
    <section className="notice waiting" aria-labelledby="doubts">
      <h2 id="doubts" className="small">
        {t('doubts')}
      </h2>
      <ul>
        {warnings.map((code) => (
          <li key={code}>
            {t.has(`warning.${code}`) ? t(`warning.${code}`) : t('warning.other')}{' '}
            <a href={`#${FIELD_OF[code] ?? 'text'}`}>{t('goThere')}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export async function Dropped({ dropped }: { dropped: Preview['dropped'] }) {
  const t = await getTranslations('importing');
  if (dropped.length === 0) return <p className="quiet-text">{t('nothingDropped')}</p>;
  return (
    <details>
      <summary>{t('dropped', { count: dropped.length })}</summary>
      <ul className="import-dropped">
        {dropped.map(({ what, detail }, index) => (
          <li key={index}>
            {t.has(`drop.${what}`) ? t(`drop.${what}`) : t('drop.other')} {detail !== '' && <code>{detail}</code>}
          </li>
        ))}
      </ul>
    </details>
  );
}
