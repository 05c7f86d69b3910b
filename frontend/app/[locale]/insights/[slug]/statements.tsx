import { getTranslations } from 'next-intl/server';
import { Bar } from '../../../../components/bar';
import { EmptyState } from '../../../../components/empty-state';
import type { Schema } from '../../../../lib/api/client';
import type { Locale } from '../../../../lib/locales';
import { formatNumber } from '../../../../lib/numbers';
import { Numbers } from './numbers';

type Statements = Schema<'Insights'>['statements'];
const ANSWERS = ['agree', 'disagree', 'pass'] as const;

export async function Statements({ locale, statements }: { locale: Locale; statements: Statements }) {
  const t = await getTranslations('insights');
  return (
    <section className="stack" aria-labelledby="statements">
      <h2 id="statements">{t('statements')}</h2>
      {statements.length === 0 ? <EmptyState title={t('noStatements')} /> : <p className="quiet-text small">{t('statementsWhat')}</p>}
      <div className="boards">
        {statements.map((statement) => (
          <Statement key={statement.id} locale={locale} statement={statement} />
        ))}
      </div>
      {statements.length > 0 && (
        <Numbers
          caption={t('statements')}
          heads={[t('statement'), ...ANSWERS.map((answer) => t(answer)), t('answered'), t('guestAnswers')]}
          rows={statements.map(({ id, text, counts, people, guests }) => ({
            id,
            cells: [
              <span key="text" lang={text.language}>
                {text.text}
              </span>,
              ...ANSWERS.map((answer) => counts?.[answer] ?? t('few')),
              people,
              guests,
            ],
          }))}
        />
      )}
    </section>
  );
}

async function Statement({ locale, statement }: { locale: Locale; statement: Statements[number] }) {
  const t = await getTranslations('insights');
  const { text, counts, people, guests } = statement;
  return (
    <div className="card stack tight">
      <h3 lang={text.language}>{text.text}</h3>
      <p className="quiet-text small num">
        {t('statementPeople', { count: people })} · {t('statementGuests', { count: guests })}
      </p>
      {counts === null && <p className="quiet-text small">{t('tooFewPeople')}</p>}
      {counts !== null &&
        ANSWERS.map((answer) => (
          <Bar
            key={answer}
            look={answer}
            label={t(answer)}
            share={counts[answer] / people}
            figure={t('figure', { percent: Math.round((counts[answer] / people) * 100), votes: formatNumber(locale, counts[answer]) })}
          />
        ))}
    </div>
  );
}
