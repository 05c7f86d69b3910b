import { getTranslations } from 'next-intl/server';
import { Card } from '../../../components/card';
import { Day } from '../../../components/day';
import { Eyebrow } from '../../../components/eyebrow';
import { Link } from '../../../components/link';
import { Tag } from '../../../components/tag';
import type { Schema } from '../../../lib/api/client';
import { linkTo } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';

export async function IssueCard({ locale, issue }: { locale: Locale; issue: Schema<'IssueCard'> }) {
  const t = await getTranslations('reading');
  return (
    <Card>
      <div className="stack tight">
        <Eyebrow>
          <span>{t('issueOf', { number: issue.number, of: issue.of })}</span>
          <Tag look={issue.isOpen ? 'open' : undefined}>{t(issue.isOpen ? 'open' : 'closed')}</Tag>
          {issue.demo && <Tag look="sun">{t('demo')}</Tag>}
        </Eyebrow>
        <h3 lang={issue.title.language}>
          <Link href={linkTo(locale, { kind: 'issue', slug: issue.slug })}>{issue.title.text}</Link>
        </h3>
        <p lang={issue.dek.language}>{issue.dek.text}</p>
        <p className="quiet-text small">
          {t('articles', { count: issue.articles })} · {t('minutes', { minutes: issue.readingMinutes })}
          {issue.closesAt !== null && (
            <>
              {' · '}
              {t(issue.isOpen ? 'opensUntil' : 'closedOn')} <Day at={issue.closesAt} as="short" />
            </>
          )}
        </p>
      </div>
    </Card>
  );
}
