import { getTranslations } from 'next-intl/server';
import { Day } from '../../../../components/day';
import { Link } from '../../../../components/link';
import type { Schema } from '../../../../lib/api/client';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';

const SHOWN = 3;

/** What the editors say was corrected since the publication, and the way to every change. */
export async function Corrections({ locale, article }: { locale: Locale; article: Schema<'Article'> }) {
  const { corrections, revision, slug } = article;
  if (revision < 2) return null;
  const t = await getTranslations('history');
  const shown = corrections.slice(0, SHOWN);
  return (
    <div className="stack tight small corrections">
      {shown.map(({ revision: number, at, note }) => (
        <p key={number}>
          <b>{t.rich('corrected', { day: () => <Day at={at} /> })}</b> <span lang={note.language}>{note.text}</span>
        </p>
      ))}
      <p>
        <Link href={linkTo(locale, { kind: 'article-history', slug })}>{t('link')}</Link>
      </p>
    </div>
  );
}
