import { getTranslations } from 'next-intl/server';
import { Bar } from '../../../../components/bar';
import { Card } from '../../../../components/card';
import { EmptyState } from '../../../../components/empty-state';
import type { Schema } from '../../../../lib/api/client';
import type { Locale } from '../../../../lib/locales';
import { formatNumber } from '../../../../lib/numbers';
import { Numbers } from './numbers';

type Polls = Schema<'Insights'>['polls'];

export async function Polls({ locale, polls }: { locale: Locale; polls: Polls }) {
  const t = await getTranslations('insights');
  return (
    <section className="stack" aria-labelledby="polls">
      <h2 id="polls">{t('polls')}</h2>
      {polls.length === 0 && <EmptyState title={t('noPolls')} />}
      <div className="boards">
        {polls.map((poll) => (
          <Poll key={poll.id} locale={locale} poll={poll} />
        ))}
      </div>
    </section>
  );
}

async function Poll({ locale, poll }: { locale: Locale; poll: Polls[number] }) {
  const t = await getTranslations('insights');
  const isShown = poll.options.some(({ votes }) => votes !== null);
  return (
    <Card>
      <div className="stack">
        <h3 lang={poll.question.language}>{poll.question.text}</h3>
        <p className="quiet-text small num">{isShown ? t('ofVoters', { count: poll.voters }) : t('tooFew')}</p>
        {poll.options.map(({ label, votes, percent, margin }) =>
          votes === null || percent === null ? null : (
            <Bar
              key={label.text}
              label={<span lang={label.language}>{label.text}</span>}
              share={votes / poll.voters}
              figure={t('figure', { percent, votes: formatNumber(locale, votes) })}
              {...(margin === null ? {} : { margin: [margin.low / 100, margin.high / 100] as const })}
            />
          ),
        )}
        {isShown && (
          <>
            <p className="quiet-text small">{t('margin')}</p>
            <Numbers
              caption={poll.question.text}
              heads={[t('answer'), t('votes'), t('percentHead')]}
              rows={poll.options.map(({ label, votes, percent }) => ({
                id: label.text,
                cells: [
                  <span key="label" lang={label.language}>
                    {label.text}
                  </span>,
                  votes,
                  percent,
                ],
              }))}
            />
          </>
        )}
      </div>
    </Card>
  );
}
