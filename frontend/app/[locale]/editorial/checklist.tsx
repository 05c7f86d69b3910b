import { getTranslations } from 'next-intl/server';
import { Day } from '../../../components/day';
import { LOCALES, type Locale } from '../../../lib/locales';
import type { EditorialIssue } from './read-issue';

type T = Awaited<ReturnType<typeof getTranslations<'editorial.check'>>>;

function missing(t: T, issue: EditorialIssue, language: Locale): string[] {
  const shown = issue.articles.filter(({ status }) => status === 'published');
  const ready = shown.filter(({ titled, languages }) => titled.includes(language) && languages.includes(language)).length;
  return [
    ...(issue.titles[language] === undefined ? [t('noTitle')] : []),
    ...((issue.deks[language] ?? '') === '' ? [t('noDek')] : []),
    ...(ready < shown.length ? [t('articles', { ready, all: shown.length })] : []),
  ];
}

/** What readers of each language would miss, before the issue is published and after. */
export async function Checklist({ issue }: { issue: EditorialIssue }) {
  const t = await getTranslations('editorial.check');
  const drafts = issue.articles.filter(({ status }) => status === 'draft').length;
  const isEmpty = drafts === issue.articles.length;
  return (
    <section className="stack tight" aria-labelledby="check">
      <h2 id="check">{t('title')}</h2>
      <ul className="stack tight">
        {isEmpty && <li>{t('empty')}</li>}
        {drafts > 0 && <li>{t('drafts', { count: drafts })}</li>}
        {LOCALES.map((language) => {
          const lacks = missing(t, issue, language);
          return (
            <li key={language}>
              <b>{t('language', { language })}</b> {lacks.length === 0 ? t('complete') : lacks.join(' ')}
            </li>
          );
        })}
        <li>
          {t('closes')} {issue.closesAt === null ? t('open') : <Day at={issue.closesAt} as="time" />}
        </li>
      </ul>
      <p className="quiet-text small">{t('help')}</p>
    </section>
  );
}
