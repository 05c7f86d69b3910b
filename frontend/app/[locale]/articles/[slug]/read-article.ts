import 'server-only';
import { answer, publicApi, type Schema } from '../../../../lib/api/client';
import { readByVersion } from '../../../../lib/api/by-version';
import type { Locale } from '../../../../lib/locales';
import { articleVersion } from './talk';

export async function readArticle(locale: Locale, slug: string): Promise<Schema<'Article'>> {
  const version = await articleVersion(slug);
  return readByVersion(`article ${slug} ${locale}`, version.article, () =>
    answer(publicApi().GET('/api/articles/{slug}', { params: { path: { slug }, query: { language: locale } } })),
  );
}
