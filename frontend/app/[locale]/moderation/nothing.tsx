import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../../components/button';
import { DoneNotice } from '../../../components/done-notice';
import { EmptyState } from '../../../components/empty-state';
import type { Locale } from '../../../lib/locales';
import { at, deskLink, type Kind } from './queue-links';
import type { Queue } from './read-queue';

type Props = { locale: Locale; kind: Kind | undefined; queue: Queue; asked: string | undefined; done: string | undefined; waiting: number };

/** No text to read: the queue is empty, or the one asked for is gone. */
export async function Nothing({ locale, kind, queue, asked, done, waiting }: Props) {
  const t = await getTranslations('moderation');
  const state = queue.items.length > 0 ? 'gone' : waiting > 0 ? 'emptyKind' : asked === undefined ? 'empty' : 'goneLast';
  return (
    <section className="desk-case stack" id="case" tabIndex={-1} aria-labelledby="nothing">
      <DoneNotice namespace="moderation" done={done} />
      <h2 id="nothing" className="sr-only">
        {t('queue')}
      </h2>
      <EmptyState title={t(`${state}.title`)}>
        <p>{t(`${state}.next`)}</p>
        {state === 'gone' && asked !== undefined && (
          <p className="mt-4" data-key="j">
            <ButtonLink href={at(deskLink(locale, { kind, page: queue.page, after: asked }))}>{t('openNext')}</ButtonLink>
          </p>
        )}
        {state === 'emptyKind' && (
          <p className="mt-4" data-key="j">
            <ButtonLink href={deskLink(locale, {})}>{t('openAll')}</ButtonLink>
          </p>
        )}
      </EmptyState>
    </section>
  );
}
