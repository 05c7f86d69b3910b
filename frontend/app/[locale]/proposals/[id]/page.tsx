import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Card } from '../../../../components/card';
import { Count } from '../../../../components/count';
import { Day } from '../../../../components/day';
import { DoneNotice } from '../../../../components/done-notice';
import { Eyebrow } from '../../../../components/eyebrow';
import { Form } from '../../../../components/form';
import { Handle } from '../../../../components/handle';
import { Link } from '../../../../components/link';
import { Submit } from '../../../../components/submit';
import { Tag } from '../../../../components/tag';
import { answer, api, type Schema } from '../../../../lib/api/client';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { WhoMay } from '../../who-may';
import { changeSupport } from '../actions';

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<{ done?: string }> };

const read = (locale: Locale, id: string) =>
  answer(api().GET('/api/proposals/{id}', { params: { path: { id }, query: { language: locale } } }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  return { title: (await read(locale, id)).title };
}

async function Support({ locale, proposal }: { locale: Locale; proposal: Schema<'Proposal'> }) {
  const t = await getTranslations('proposals');
  return (
    <Card look="lifted">
      <div className="stack tight">
        <p>
          <b className="num">
            <Count value={proposal.supporters} />
          </b>{' '}
          {t('support', { count: proposal.supporters })}
        </p>
        {!proposal.isOpen && <p className="quiet-text">{t('closedHelp')}</p>}
        {proposal.isOpen && (
          <WhoMay
            locale={locale}
            permission="support"
            back={linkTo(locale, { kind: 'proposal', id: proposal.id })}
            words={{ signIn: t('signIn') }}
          >
            <Form action={changeSupport.bind(null, locale, { id: proposal.id, to: !proposal.mine })} tight>
              <Submit look={proposal.mine ? 'quiet' : undefined} size="wide">
                {t(proposal.mine ? 'withdraw' : 'give')}
              </Submit>
            </Form>
          </WhoMay>
        )}
        <p className="quiet-text small">{t('onePerson')}</p>
      </div>
    </Card>
  );
}

async function History({ proposal }: { proposal: Schema<'Proposal'> }) {
  const t = await getTranslations('proposals');
  const { closesAt } = proposal.issue;
  const steps = [
    { name: 'sent', at: proposal.createdAt },
    { name: 'passed', at: proposal.publishedAt },
    ...(closesAt === null ? [] : [{ name: proposal.isOpen ? 'closes' : 'closedOn', at: closesAt }]),
  ];
  return (
    <Card>
      <h2>{t('history')}</h2>
      <ol className="stack tight mt-3">
        {steps.map(({ name, at }) => (
          <li key={name}>
            {t(name)}
            <div className="quiet-text small">
              <Day at={at} />
            </div>
          </li>
        ))}
      </ol>
      {proposal.isOpen && <p className="small mt-3">{t('now')}</p>}
    </Card>
  );
}

export default async function ProposalPage({ params, searchParams }: Props) {
  const [{ locale, id }, { done }, t] = await Promise.all([params, searchParams, getTranslations('proposals')]);
  const proposal = await read(locale, id);
  return (
    <div className="wrap page with-aside">
      <article className="stack">
        <Eyebrow
          lead={
            <Link href={linkTo(locale, { kind: 'issue', slug: proposal.issue.slug })}>
              <span lang={proposal.issue.title.language}>{proposal.issue.title.text}</span>
            </Link>
          }
        >
          <Tag look={proposal.isOpen ? 'open' : undefined}>{t(proposal.isOpen ? 'collecting' : 'closed')}</Tag>
          <span>{proposal.place === null ? t('everywhere') : proposal.place.name[locale]}</span>
          {proposal.author.demo && <Tag look="sun">{t('demo')}</Tag>}
        </Eyebrow>
        <h1 lang={proposal.language}>{proposal.title}</h1>
        <DoneNotice namespace="proposals" done={done} />
        <p className="quiet-text">
          <Handle name={proposal.author.handle} /> · <Day at={proposal.createdAt} />
        </p>
        <div className="prose" lang={proposal.language}>
          {proposal.body.split(/\n{2,}/u).map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </div>
      </article>
      <aside className="stack" aria-label={t('supportTitle')}>
        <Support locale={locale} proposal={proposal} />
        <History proposal={proposal} />
      </aside>
    </div>
  );
}
