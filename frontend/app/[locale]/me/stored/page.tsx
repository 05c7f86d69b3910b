import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Day } from '../../../../components/day';
import { EmptyState } from '../../../../components/empty-state';
import { Link } from '../../../../components/link';
import { Table } from '../../../../components/table';
import { answer, api, type Schema } from '../../../../lib/api/client';
import { getMe } from '../../../../lib/api/session';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('stored.title') };
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T/u;

/** A code of the api in words, a moment as a date, anything else as it is. */
async function Told({ group, value }: { group: 'what' | 'value' | 'why' | 'until'; value: string | number | null }) {
  const t = await getTranslations('stored');
  if (value === null) return '–';
  const told = String(value);
  if (MOMENT.test(told)) return <Day at={told} as="time" />;
  const key = `${group}.${told}`;
  return /^[a-z-]+$/u.test(told) && t.has(key) ? t(key) : told;
}

async function Section({ section }: { section: Schema<'StoredSection'> }) {
  const t = await getTranslations('stored');
  const head = (
    <tr>
      {(['what', 'value', 'why', 'until'] as const).map((column) => (
        <th key={column} scope="col">
          {t(`columns.${column}`)}
        </th>
      ))}
    </tr>
  );
  const name = t.has(`sections.${section.name}`) ? t(`sections.${section.name}`) : section.name;
  return (
    <Table caption={name} head={head}>
      {section.rows.map((row, index) => (
        <tr key={index}>
          <th scope="row">
            <Told group="what" value={row.what} />
          </th>
          <td>
            <Told group="value" value={row.value} />
          </td>
          <td>
            <Told group="why" value={row.why} />
          </td>
          <td>
            <Told group="until" value={row.until} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** For everybody: what is kept of a reader; for a person with an account or a guest, every row of it. */
export default async function StoredPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, me, t] = await Promise.all([params, getMe(), getTranslations('account')]);
  const sections = me.kind === 'visitor' ? [] : (await answer(api().GET('/api/me/stored'))).sections;
  return (
    <div className="wrap page stack loose">
      <div className="stack tight">
        <h1>{t('stored.title')}</h1>
        <p className="dek">{t('stored.promise')}</p>
      </div>
      {sections.map((section) => (
        <Section key={section.name} section={section} />
      ))}
      {sections.length === 0 && (
        <EmptyState title={t('stored.nothing')}>
          {me.kind === 'visitor' && (
            <Link href={linkTo(locale, { kind: 'sign-in', next: linkTo(locale, { kind: 'stored' }) })}>{t('stored.signIn')}</Link>
          )}
        </EmptyState>
      )}
    </div>
  );
}
