import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../../../components/button';
import { EmptyState } from '../../../../components/empty-state';
import { Link } from '../../../../components/link';
import { answer, publicApi, type Schema } from '../../../../lib/api/client';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { ProposalCard } from '../../proposals/proposal-card';
import { WhoMay } from '../../who-may';

/** The most supported proposals of an issue, and the way to write one. */
export async function IssueProposals({ locale, issue }: { locale: Locale; issue: Schema<'Issue'> }) {
  const t = await getTranslations('reading');
  const { slug, isOpen } = issue;
  const proposals = await answer(
    publicApi().GET('/api/proposals', { params: { query: { issue: slug, sort: 'supported', limit: 3, language: locale } } }),
  );
  const write = linkTo(locale, { kind: 'new-proposal', issue: slug });
  return (
    <section className="stack issue-proposals" aria-labelledby="proposals">
      <h2 id="proposals">{t('proposalsTitle')}</h2>
      {proposals.items.length === 0 ? (
        <EmptyState title={t('noProposals')}>
          <p>{t(isOpen ? 'noProposalsHelp' : 'noProposalsClosed')}</p>
        </EmptyState>
      ) : (
        <>
          <div className="grid3">
            {proposals.items.map((proposal) => (
              <ProposalCard key={proposal.id} locale={locale} proposal={proposal} />
            ))}
          </div>
          {proposals.next !== null && (
            <p>
              <Link href={`${linkTo(locale, { kind: 'proposals' })}?issue=${slug}`}>{t('proposalsAll')}</Link>
            </p>
          )}
        </>
      )}
      {isOpen && (
        <WhoMay locale={locale} permission="propose" back={write} words={{ signIn: t('proposeSignIn'), why: t('proposeWhy') }}>
          <p className="no-print">
            <ButtonLink look="quiet" href={write}>
              {t('propose')}
            </ButtonLink>
          </p>
        </WhoMay>
      )}
    </section>
  );
}
