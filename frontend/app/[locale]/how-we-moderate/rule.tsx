import { getTranslations } from 'next-intl/server';
import type { Schema } from '../../../lib/api/client';
import { LOCALE_NAMES, type Locale, LOCALES } from '../../../lib/locales';

type Props = { locale: Locale; rule: Schema<'Rules'>['items'][number] };

/** A rule with its address, and how it reads in the other languages: an author may be told it in any of them. */
export async function Rule({ locale, rule: { clause, title, text } }: Props) {
  const t = await getTranslations('rules');
  return (
    <li id={clause} className="stack tight">
      <h3>
        <a href={`#${clause}`}>{title[locale]}</a>
      </h3>
      <p>{text[locale]}</p>
      <details className="small">
        <summary>{t('otherLanguages')}</summary>
        {LOCALES.filter((other) => other !== locale).map((other) => (
          <p key={other} lang={other} className="mt-2">
            <b>{LOCALE_NAMES[other].long}.</b> {title[other]}. {text[other]}
          </p>
        ))}
      </details>
    </li>
  );
}
