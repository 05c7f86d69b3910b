import type { ReactNode } from 'react';
import { getTranslations } from 'next-intl/server';
import { Day } from '../../../components/day';
import { Eyebrow } from '../../../components/eyebrow';
import { Tag } from '../../../components/tag';
import type { Schema } from '../../../lib/api/client';

type Facts = Pick<Schema<'IssueCard'>, 'number' | 'of' | 'isOpen' | 'closesAt' | 'demo'>;

/** Which issue this is and until when it can be discussed. */
export async function IssueEyebrow({ issue, lead, children }: { issue: Facts; lead: ReactNode; children?: ReactNode }) {
  const t = await getTranslations('reading');
  return (
    <Eyebrow lead={lead}>
      <span>{t('issueOf', { number: issue.number, of: issue.of })}</span>
      {children}
      <Tag look={issue.isOpen ? 'open' : undefined}>
        {issue.closesAt === null ? (
          t(issue.isOpen ? 'open' : 'closed')
        ) : (
          <>
            {t(issue.isOpen ? 'discussionUntil' : 'discussionClosedOn')} <Day at={issue.closesAt} />
          </>
        )}
      </Tag>
      {issue.demo && <Tag look="sun">{t('demo')}</Tag>}
    </Eyebrow>
  );
}
