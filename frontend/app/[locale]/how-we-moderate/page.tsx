import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../../components/button';
import { Day } from '../../../components/day';
import { EmptyState } from '../../../components/empty-state';
import { Pager } from '../../../components/pager';
import { Table } from '../../../components/table';
import { answer, publicApi } from '../../../lib/api/client';
import { linkTo } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';
import { Figures } from './figures';
import { Rule } from './rule';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ after?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rules');
  return { title: t('title') };
}

export default async function RulesPage({ params, searchParams }: Props) {
  const [{ locale }, { after }, t] = await Promise.all([params, searchParams, getTranslations('rules')]);
  const [rules, figures, log] = await Promise.all([
    answer(publicApi().GET('/api/rules')),
    answer(publicApi().GET('/api/decisions/figures')),
    answer(publicApi().GET('/api/decisions', { params: { query: { limit: 20, ...(after ? { cursor: after } : {}) } } })),
  ]);
  const titleOf = (clause: string | null) => rules.items.find((rule) => rule.clause === clause)?.title[locale] ?? '';
  return (
    <div className="wrap reading page stack loose">
      <h1>{t('title')}</h1>
      <p className="dek">{t('what')}</p>
      <section className="stack" aria-labelledby="rules">
        <h2 id="rules">{t('rules')}</h2>
        <ol className="plain stack loose">
          {rules.items.map((rule) => (
            <Rule key={rule.clause} locale={locale} rule={rule} />
          ))}
        </ol>
      </section>
      <section className="stack" aria-labelledby="author">
        <h2 id="author">{t('author')}</h2>
        <p>{t('authorText')}</p>
      </section>
      <Figures locale={locale} figures={figures} titleOf={titleOf} />
      <section className="stack" aria-labelledby="log">
        <h2 id="log">{t('log')}</h2>
        <p className="quiet-text">{t('logWhat')}</p>
        {log.items.length === 0 ? (
          <EmptyState title={t('logEmpty')} />
        ) : (
          <Table
            caption={t('log')}
            head={
              <tr>
                <th>{t('when')}</th>
                <th>{t('what2')}</th>
                <th>{t('decision')}</th>
                <th>{t('rule')}</th>
                <th>{t('decidedBy')}</th>
              </tr>
            }
          >
            {log.items.map(({ id, hour, kind, outcome, clause, by }) => (
              <tr key={id}>
                <td>
                  <Day at={hour} as="time" />
                </td>
                <td>{t(`kind.${kind}`)}</td>
                <td>{t(`outcome.${outcome}`)}</td>
                <td>{clause === null ? '' : <a href={`#${clause}`}>{titleOf(clause)}</a>}</td>
                <td>{t(`by.${by}`)}</td>
              </tr>
            ))}
          </Table>
        )}
        {after !== undefined && (
          <p>
            <ButtonLink look="plain" size="small" href={`${linkTo(locale, { kind: 'how-we-moderate' })}#log`}>
              {t('newest')}
            </ButtonLink>
          </p>
        )}
        <Pager
          next={log.next}
          href={(cursor) => `${linkTo(locale, { kind: 'how-we-moderate' })}?after=${encodeURIComponent(cursor)}#log`}
        />
      </section>
    </div>
  );
}
