import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Card } from '../../../components/card';
import { Day } from '../../../components/day';
import { EmptyState } from '../../../components/empty-state';
import { Eyebrow } from '../../../components/eyebrow';
import { answer, publicApi } from '../../../lib/api/client';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('inbox.title') };
}

const LINK = /(https?:\/\/\S+)/gu;

/** Mail of a portal on one's own machine, where none is sent. The api has no such page in production. */
export default async function InboxPage() {
  const t = await getTranslations('account');
  const { items } = await answer(publicApi().GET('/api/dev/inbox'));
  return (
    <div className="wrap reading page stack loose">
      <div className="stack tight">
        <h1>{t('inbox.title')}</h1>
        <p className="quiet-text">{t('inbox.what')}</p>
      </div>
      {items.length === 0 && <EmptyState title={t('inbox.empty')} />}
      {items.map((mail) => (
        <Card key={mail.id}>
          <article className="stack tight">
            <Eyebrow lead={mail.to}>
              <Day at={mail.sentAt} as="time" />
            </Eyebrow>
            <h2>{mail.subject}</h2>
            <p className="letter">
              {mail.text.split(LINK).map((part, index) =>
                index % 2 === 1 ? (
                  <a key={index} href={part}>
                    {part}
                  </a>
                ) : (
                  part
                ),
              )}
            </p>
          </article>
        </Card>
      ))}
    </div>
  );
}
