import { getTranslations } from 'next-intl/server';
import { Choices } from '../../../components/choices';
import { Day } from '../../../components/day';
import { Eyebrow } from '../../../components/eyebrow';
import { Form } from '../../../components/form';
import { Link } from '../../../components/link';
import { Notice } from '../../../components/notice';
import { Submit } from '../../../components/submit';
import { Table } from '../../../components/table';
import { TextArea } from '../../../components/text-area';
import { answer, api, publicApi, type Schema } from '../../../lib/api/client';
import { linkTo } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';
import { decide } from './actions';

const NOTE_LIMIT = 1_000;

type Shown = Schema<'Case'>;

async function Decide({ locale, shown, back }: { locale: Locale; shown: Shown; back: string }) {
  const [t, rules] = await Promise.all([getTranslations('moderation'), answer(publicApi().GET('/api/rules'))]);
  const decision = { id: shown.id, revision: shown.revision, back };
  return (
    <div className="stack">
      <Form action={decide.bind(null, locale, { ...decision, outcome: 'publish' })} tight>
        <p className="row">
          <Submit>{t('publish')}</Submit>
          <span className="quiet-text small">{t('publishHelp')}</span>
        </p>
      </Form>
      <Form action={decide.bind(null, locale, { ...decision, outcome: 'remove' })}>
        <Choices
          name="clause"
          legend={t('clause')}
          choices={rules.items.map(({ clause, title, text }) => ({ value: clause, label: title[locale], hint: text[locale] }))}
        />
        <TextArea
          name="note"
          label={t('note')}
          hint={t('noteHint', { language: shown.language })}
          limit={NOTE_LIMIT}
          lang={shown.language}
        />
        <Submit look="stop">{t('remove')}</Submit>
      </Form>
      <p className="quiet-text small">{t('seen')}</p>
    </div>
  );
}

async function Author({ author }: { author: Shown['author'] }) {
  const t = await getTranslations('moderation');
  return (
    <Table
      caption={t('author')}
      head={
        <tr>
          <th>{t('joined')}</th>
          <th>{t('submitted')}</th>
          <th>{t('published')}</th>
          <th>{t('removed')}</th>
        </tr>
      }
    >
      <tr>
        <td>
          <Day at={author.joinedAt} as="short" />
        </td>
        <td className="figure">{author.submitted}</td>
        <td className="figure">{author.published}</td>
        <td className="figure">{author.removed}</td>
      </tr>
    </Table>
  );
}

/** One text with all that is needed to decide it. */
export async function Case({ locale, id, back }: { locale: Locale; id: string; back: string }) {
  const t = await getTranslations('moderation');
  const [shown, whereabouts] = await Promise.all([
    answer(api().GET('/api/moderation/cases/{id}', { params: { path: { id } } })),
    answer(api().GET('/api/whereabouts', { params: { query: { ids: id, language: locale } } })),
  ]);
  const place = whereabouts.items[0];
  const found = shown.signals.filter(({ outcome }) => outcome !== 'clear');
  return (
    <section className="stack" aria-labelledby="case">
      <Eyebrow lead={t(`kind.${shown.kind}`)}>
        {place !== undefined && (
          <span>
            {t('where')} <Link href={linkTo(locale, { kind: place.where.kind, slug: place.where.slug })}>{place.where.title.text}</Link>
          </span>
        )}
        <Day at={shown.createdAt} as="ago" />
        <span>{shown.author.handle ?? t('gone')}</span>
      </Eyebrow>
      {place?.inReplyTo && (
        <blockquote>
          <span className="small muted">{t('replyTo')}</span> {place.inReplyTo.body}
        </blockquote>
      )}
      <h2 id="case" lang={shown.language}>
        {shown.title ?? t(`kind.${shown.kind}`)}
      </h2>
      <p className="desk-text" lang={shown.language}>
        {shown.body}
      </p>
      <div>
        <h3>{t('why')}</h3>
        {found.length === 0 ? <p>{t('noSignals')}</p> : null}
        <ul>
          {found.map(({ detector }) => (
            <li key={detector}>{t(`signals.${detector}`)}</li>
          ))}
        </ul>
        <p className="quiet-text small">{t('signalsNote')}</p>
      </div>
      <Author author={shown.author} />
      {shown.status !== 'held' && <Notice title={t('decided')} />}
      {shown.status === 'held' && shown.mine && <Notice title={t('own')} />}
      {shown.status === 'held' && !shown.mine && <Decide locale={locale} shown={shown} back={back} />}
    </section>
  );
}
