import { getTranslations } from 'next-intl/server';
import { Day } from '../../../components/day';
import type { Schema } from '../../../lib/api/client';
import { type Locale } from '../../../lib/locales';
import { formatNumber } from '../../../lib/numbers';

const KEYS = ['a', 'r', 'j', 'k', 'enter', 'escape', 'help'] as const;

/** How the desk stands, and which keys it listens to. */
export async function DeskBar({ locale, figures }: { locale: Locale; figures: Schema<'ModerationFigures'> }) {
  const t = await getTranslations('moderation');
  const { oldestAt, decidedToday, medianMinutes30Days: median } = figures;
  return (
    <div className="desk-bar">
      <h1>{t('title')}</h1>
      <p className="quiet-text small num">
        {oldestAt !== null && (
          <span>
            {t('oldest')} <Day at={oldestAt} as="ago" />
          </span>
        )}
        <span>{t('decidedToday', { decided: decidedToday })}</span>
        {median !== null && <span>{t('median', { minutes: formatNumber(locale, Math.round(median)) })}</span>}
      </p>
      <details className="desk-help" data-key="?">
        <summary className="btn plain small">
          {t('keys.title')} <kbd aria-hidden="true">?</kbd>
        </summary>
        <dl className="small">
          {KEYS.map((key) => (
            <div key={key}>
              <dt>
                <kbd>{t(`keys.name.${key}`)}</kbd>
              </dt>
              <dd>{t(`keys.does.${key}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
