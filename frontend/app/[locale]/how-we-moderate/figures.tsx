import { getTranslations } from 'next-intl/server';
import { Table } from '../../../components/table';
import type { Schema } from '../../../lib/api/client';
import type { Locale } from '../../../lib/locales';
import { formatNumber } from '../../../lib/numbers';

const HOUR = 60;
const DAY = 24 * HOUR;
const HOURS_FROM_MINUTES = 2 * HOUR;
const DAYS_FROM_MINUTES = 2 * DAY;

type Props = { locale: Locale; figures: Schema<'PublicModerationFigures'>; titleOf: (clause: string | null) => string };

async function Waiting({ minutes }: { minutes: number }) {
  const t = await getTranslations('rules');
  if (minutes < 1) return t('waiting.once');
  if (minutes < HOURS_FROM_MINUTES) return t('waiting.minutes', { minutes });
  if (minutes < DAYS_FROM_MINUTES) return t('waiting.hours', { hours: Math.round(minutes / HOUR) });
  return t('waiting.days', { days: Math.round(minutes / DAY) });
}

/** What the desk did lately. The numbers of a split that are below ten stay hidden, and so does what would give them away. */
export async function Figures({ locale, figures, titleOf }: Props) {
  const t = await getTranslations('rules');
  const shown = (count: number | null): string => (count === null ? t('few') : formatNumber(locale, count));
  const { days, decided, published, removed, removedPer, medianMinutes } = figures;
  if (decided === 0) return null;
  const perRule = removedPer.some(({ count }) => count !== null) ? removedPer : [];
  return (
    <section className="stack" aria-labelledby="figures">
      <h2 id="figures">{t('figures')}</h2>
      {medianMinutes !== null && (
        <p>
          <Waiting minutes={medianMinutes} />
        </p>
      )}
      <Table caption={t('figuresWhen', { days })}>
        {[
          { label: t('decided'), count: decided },
          { label: t('published'), count: published },
          { label: t('removed'), count: removed },
          ...perRule.map(({ clause, count }) => ({ label: t('removedFor', { rule: titleOf(clause) }), count })),
        ].map(({ label, count }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="figure">{shown(count)}</td>
          </tr>
        ))}
      </Table>
      <p className="quiet-text small">{t('fewWhy')}</p>
    </section>
  );
}
