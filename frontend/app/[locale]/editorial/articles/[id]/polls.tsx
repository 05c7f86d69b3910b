import { getTranslations } from 'next-intl/server';
import { Card } from '../../../../../components/card';
import { Day } from '../../../../../components/day';
import { Field } from '../../../../../components/field';
import { Form } from '../../../../../components/form';
import { Select } from '../../../../../components/select';
import { Submit } from '../../../../../components/submit';
import { TextArea } from '../../../../../components/text-area';
import { answer, api, type Schema } from '../../../../../lib/api/client';
import { LOCALES, type Locale } from '../../../../../lib/locales';
import { placePoll } from './poll-actions';

const OPTIONS_LIMIT = 2_000;
const EXCERPT_CHARACTERS = 60;

type Block = Schema<'EditorialArticle'>['blocks'][number];
type Props = { locale: Locale; articleId: string; blocks: readonly Block[]; back: string };

const firstText = (texts: Block['texts']): string => (texts.kk ?? texts.ru ?? texts.en ?? '').slice(0, EXCERPT_CHARACTERS);

/** The polls of an article, and a form to place one at the sentence it asks about. */
export async function Polls({ locale, articleId, blocks, back }: Props) {
  const t = await getTranslations('editorial');
  const polls = await answer(api().GET('/api/editorial/articles/{id}/polls', { params: { path: { id: articleId } } }));
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
  return (
    <section className="stack" aria-labelledby="polls">
      <h2 id="polls">{t('polls')}</h2>
      {polls.items.map((poll) => (
        <Card key={poll.id}>
          <b>{poll.question[locale] ?? poll.question.kk ?? poll.question.ru ?? poll.question.en}</b>
          <p className="quiet-text small">
            {t('pollCloses')} <Day at={poll.closesAt} as="time" />
          </p>
        </Card>
      ))}
      <h3>{t('newPoll')}</h3>
      <Form action={placePoll.bind(null, locale, { articleId, back })}>
        <Select
          name="blockId"
          label={t('pollAfter')}
          options={paragraphs.map(({ id, texts }) => ({ value: id, label: firstText(texts) }))}
          none={t('pollAtEnd')}
        />
        {LOCALES.map((language) => (
          <Field key={language} name={`question-${language}`} label={t('questionIn', { language })} />
        ))}
        {LOCALES.map((language) => (
          <TextArea
            key={language}
            name={`options-${language}`}
            label={t('optionsIn', { language })}
            hint={t('optionsHint')}
            limit={OPTIONS_LIMIT}
            lang={language}
          />
        ))}
        <Field name="closesAt" type="datetime-local" label={t('closesAt')} hint={t('closesAtHint')} required />
        <Submit>{t('placePoll')}</Submit>
      </Form>
    </section>
  );
}
