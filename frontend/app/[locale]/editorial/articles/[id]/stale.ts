import 'server-only';
import { getTranslations } from 'next-intl/server';
import { answer, api, type Schema } from '../../../../../lib/api/client';
import { nameOfProblem, ProblemError } from '../../../../../lib/api/problem';
import { formatTime } from '../../../../../lib/dates';
import { type FormState, text } from '../../../../../lib/form-state';
import type { Locale } from '../../../../../lib/locales';

type Article = Schema<'EditorialArticle'>;
type Part = Record<string, string>;

type Save = {
  locale: Locale;
  articleId: string;
  data: FormData;
  /** What the form shows of an article, by field; undefined when it is deleted. */
  part: (article: Article) => Part | undefined;
  /** Those of its values that are codes, in words. */
  inWords?: (field: string, value: string) => string;
  save: (version: number) => Promise<unknown>;
};

/** What a form was opened with goes along, to tell a change of this part from one elsewhere in the article. */
export const openedAs = (field: string): string => `opened/${field}`;
const sameLines = (value: string): string => value.replaceAll('\r\n', '\n').trim();

/**
 * Saves over the version that was opened. A change elsewhere in the article is no obstacle. When somebody changed this very
 * part, nothing is saved: the answer says who, shows what stands there now, and the next press saves over it knowingly.
 */
export async function saveOver({ locale, articleId, data, part, inWords, save }: Save): Promise<FormState | undefined> {
  try {
    await save(Number(text(data, 'version')));
    return undefined;
  } catch (error) {
    if (!(error instanceof ProblemError) || nameOfProblem(error.problem) !== 'stale-article') throw error;
  }
  const article = await answer(api().GET('/api/editorial/articles/{id}', { params: { path: { id: articleId } } }));
  const now = part(article);
  const changed = Object.entries(now ?? {}).filter(([field, value]) => sameLines(value) !== sameLines(text(data, openedAs(field))));
  if (now !== undefined && changed.length === 0) {
    await save(article.version);
    return undefined;
  }
  const t = await getTranslations({ locale, namespace: 'editorial.stale' });
  const who = article.changedBy ?? t('somebody');
  const values = Object.fromEntries([...data.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  if (now === undefined) return { ok: false, message: t('gone', { who }), errors: {}, values };
  return {
    ok: false,
    message: t('changed', { who, time: formatTime(locale, new Date(article.changedAt)) }),
    errors: {},
    values: {
      ...values,
      version: String(article.version),
      ...Object.fromEntries(Object.entries(now).map(([field, value]) => [openedAs(field), value])),
    },
    meanwhile: Object.fromEntries(
      changed.map(([field, value]) => [field, { label: t('now'), text: inWords?.(field, value) ?? (value || t('nothing')) }]),
    ),
  };
}
