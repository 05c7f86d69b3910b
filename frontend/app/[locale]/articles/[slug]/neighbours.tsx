import { getTranslations } from 'next-intl/server';
import { Link } from '../../../../components/link';
import type { Schema } from '../../../../lib/api/client';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';

/** The articles before and after this one in its issue. */
export async function Neighbours({ locale, article }: { locale: Locale; article: Schema<'Article'> }) {
  const t = await getTranslations('reading');
  const { previous, next } = article;
  if (previous === null && next === null) return null;
  return (
    <nav className="neighbours no-print" aria-label={t('neighbours')}>
      {[['previous', previous] as const, ['next', next] as const].map(([side, other]) =>
        other === null ? null : (
          <p key={side} className={side}>
            <span className="muted small">{t(side)}</span>
            <Link
              href={linkTo(locale, { kind: 'article', slug: other.slug })}
              lang={other.title.language}
              rel={side === 'next' ? 'next' : 'prev'}
            >
              {other.title.text}
            </Link>
          </p>
        ),
      )}
    </nav>
  );
}
