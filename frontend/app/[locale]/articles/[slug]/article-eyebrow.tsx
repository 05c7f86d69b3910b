import { Link } from '../../../../components/link';
import type { Schema } from '../../../../lib/api/client';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { IssueEyebrow } from '../../issues/issue-eyebrow';

/** Which issue the article belongs to, above it and above what people say to it. */
export function ArticleEyebrow({ locale, article: { issue, demo } }: { locale: Locale; article: Schema<'Article'> }) {
  const lead = (
    <Link href={linkTo(locale, { kind: 'issue', slug: issue.slug })} lang={issue.title.language}>
      {issue.title.text}
    </Link>
  );
  return <IssueEyebrow issue={{ ...issue, demo }} lead={lead} />;
}
