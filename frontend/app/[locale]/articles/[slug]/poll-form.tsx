import { getTranslations } from 'next-intl/server';
import { Choices } from '../../../../components/choices';
import { Form } from '../../../../components/form';
import { Submit } from '../../../../components/submit';
import type { Schema } from '../../../../lib/api/client';
import { formatDay, formatTime } from '../../../../lib/dates';
import type { Locale } from '../../../../lib/locales';
import { vote } from './actions';

export type PollProps = { locale: Locale; slug: string; poll: Schema<'Poll'> };

/** One vote a person, changed by the same form while the poll is open. */
export async function PollForm({ locale, slug, poll }: PollProps) {
  const t = await getTranslations('polls');
  const closes = new Date(poll.closesAt);
  return (
    <Form action={vote.bind(null, locale, { slug, pollId: poll.id })} tight>
      <Choices
        name={`option-${poll.id}`}
        legend={t('choose')}
        hint={t('until', { day: formatDay(locale, closes), time: formatTime(locale, closes) })}
        value={poll.mine ?? undefined}
        choices={poll.options.map(({ id, label }) => ({ value: id, label: label.text, lang: label.language }))}
      />
      <div>
        <Submit>{t(poll.mine === null ? 'vote' : 'voteAgain')}</Submit>
      </div>
    </Form>
  );
}
