import { getTranslations } from 'next-intl/server';
import { Card } from '../../../components/card';
import { Eyebrow } from '../../../components/eyebrow';
import { Link } from '../../../components/link';
import { Tag } from '../../../components/tag';
import type { Schema } from '../../../lib/api/client';
import { linkTo } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';

export async function ProposalCard({ locale, proposal }: { locale: Locale; proposal: Schema<'Proposal'> }) {
  const t = await getTranslations('proposals');
  return (
    <Card>
      <div className="stack tight">
        <Eyebrow>
          <Tag look={proposal.isOpen ? 'open' : undefined}>{t(proposal.isOpen ? 'collecting' : 'closed')}</Tag>
          <span>{proposal.place === null ? t('everywhere') : proposal.place.name[locale]}</span>
          {proposal.author.demo && <Tag look="sun">{t('demo')}</Tag>}
        </Eyebrow>
        <h3 lang={proposal.language}>
          <Link href={linkTo(locale, { kind: 'proposal', id: proposal.id })}>{proposal.title}</Link>
        </h3>
        <p className="quiet-text small num">{t('supporters', { count: proposal.supporters })}</p>
      </div>
    </Card>
  );
}
