import { getTranslations } from 'next-intl/server';
import { Link } from '../../../../components/link';
import { Table } from '../../../../components/table';
import type { Schema } from '../../../../lib/api/client';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';

type Insights = Schema<'Insights'>;

export async function Statements({ statements }: { statements: Insights['statements'] }) {
  const t = await getTranslations('insights');
  const columns = ['agree', 'disagree', 'pass', 'guestAnswers'] as const;
  return (
    <section className="stack" aria-labelledby="statements">
      <h2 id="statements">{t('statements')}</h2>
      <Table
        caption={t('statements')}
        head={
          <tr>
            <th>{t('statement')}</th>
            {columns.map((name) => (
              <th key={name} className="figure">
                {t(name)}
              </th>
            ))}
          </tr>
        }
      >
        {statements.map(({ id, text, agree, disagree, pass, guests }) => (
          <tr key={id}>
            <td lang={text.language}>{text.text}</td>
            {[agree, disagree, pass, guests.agree + guests.disagree + guests.pass].map((count, index) => (
              <td key={columns[index]} className="figure">
                {count}
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </section>
  );
}

export async function Proposals({ locale, proposals }: { locale: Locale; proposals: Insights['proposals'] }) {
  const t = await getTranslations('insights');
  return (
    <section className="stack" aria-labelledby="proposals">
      <h2 id="proposals">{t('proposals')}</h2>
      {proposals.length === 0 && <p>{t('none')}</p>}
      <ol>
        {proposals.map(({ id, title, language, supporters }) => (
          <li key={id}>
            <Link href={linkTo(locale, { kind: 'proposal', id })}>
              <span lang={language}>{title}</span>
            </Link>{' '}
            <span className="num">
              {t('supporters')}: {supporters}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

export async function Comments({ comments }: { comments: Insights['comments'] }) {
  const t = await getTranslations('insights');
  return (
    <section className="stack" aria-labelledby="comments">
      <h2 id="comments">{t('comments')}</h2>
      <ul className="num">
        {Object.entries(comments).map(([state, count]) => (
          <li key={state}>
            {t(`state.${state}`)}: {count}
          </li>
        ))}
      </ul>
    </section>
  );
}

export async function Regions({ locale, regions, unknown }: { locale: Locale; regions: Insights['regions']; unknown: number | null }) {
  const t = await getTranslations('insights');
  return (
    <section className="stack" aria-labelledby="regions">
      <h2 id="regions">{t('regions')}</h2>
      <p className="quiet-text">{t('regionsWhat')}</p>
      <Table
        caption={t('regions')}
        head={
          <tr>
            <th>{t('region')}</th>
            <th className="figure">{t('people')}</th>
          </tr>
        }
      >
        {regions.map(({ kato, name, people }) => (
          <tr key={kato}>
            <td>{name[locale]}</td>
            <td className="figure">{people ?? t('few')}</td>
          </tr>
        ))}
        <tr>
          <td>{t('notStated')}</td>
          <td className="figure">{unknown ?? t('few')}</td>
        </tr>
      </Table>
    </section>
  );
}
