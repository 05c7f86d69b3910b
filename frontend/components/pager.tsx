import { getTranslations } from 'next-intl/server';
import { ButtonLink } from './button';

/** The way to the next page of a list. Lists have no page numbers: people write while others read. */
export async function Pager({ href, next }: { href: (cursor: string) => string; next: string | null }) {
  if (next === null) return null;
  const t = await getTranslations('site');
  return (
    <nav aria-label={t('pages')}>
      <ButtonLink look="plain" href={href(next)}>
        {t('nextPage')}
      </ButtonLink>
    </nav>
  );
}
