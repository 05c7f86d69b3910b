import { Handle } from '../../../components/handle';
import { getTranslations } from 'next-intl/server';
import { Bar } from '../../../components/bar';
import type { Schema } from '../../../lib/api/client';
import type { Locale } from '../../../lib/locales';
import { formatNumber } from '../../../lib/numbers';
import { OwnStance, StanceForm } from './stance-form';

type Props = { locale: Locale; statement: Schema<'Statement'>; isOpen: boolean; back: string };
const ANSWERS = ['agree', 'disagree', 'pass'] as const;

/** A statement with the reader's answer, or the buttons to give one, and the totals once they may be seen. */
export async function StatementCard({ locale, statement, isOpen, back }: Props) {
  const t = await getTranslations('opinions');
  const { id, text, author, counts, mine } = statement;
  const isHiddenFromReader = isOpen && mine === null;
  return (
    <div className="card stack" id={id}>
      <p className="quiet-text small">
        <Handle name={author.handle} />
        {author.demo && ` · ${t('demo')}`}
      </p>
      <p className="prose" lang={text.language}>
        {text.text}
      </p>
      {isHiddenFromReader && <StanceForm locale={locale} statementId={id} back={back} />}
      {counts !== null && <Totals locale={locale} counts={counts} />}
      {counts === null && <p className="quiet-text small">{t(isHiddenFromReader ? 'afterAnswer' : 'tooFewPeople')}</p>}
      {isOpen && mine !== null && <OwnStance locale={locale} statementId={id} back={back} mine={mine} />}
    </div>
  );
}

async function Totals({ locale, counts }: { locale: Locale; counts: NonNullable<Schema<'Statement'>['counts']> }) {
  const t = await getTranslations('opinions');
  const people = counts.agree + counts.disagree + counts.pass;
  return (
    <div className="stack tight">
      {ANSWERS.map((answer) => (
        <Bar
          key={answer}
          look={answer}
          label={t(answer)}
          share={counts[answer] / people}
          figure={t('figure', { percent: Math.round((counts[answer] / people) * 100), count: formatNumber(locale, counts[answer]) })}
        />
      ))}
      <p className="quiet-text small num">
        {t('people', { count: people })} {t('guests', { count: counts.guests })}
      </p>
    </div>
  );
}
