import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../../../components/button';
import { Count } from '../../../../components/count';
import { answer, publicApi, type Schema } from '../../../../lib/api/client';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';

/** How many have taken part, what can be done now, and the way to do it. */
export async function Participation({ locale, issue }: { locale: Locale; issue: Schema<'Issue'> }) {
  const t = await getTranslations('reading');
  const { slug, isOpen, closesAt } = issue;
  const numbers = await answer(publicApi().GET('/api/issues/{slug}/participation', { params: { path: { slug } } }));
  const facts = [
    ['ballots', numbers.ballots],
    ['comments', numbers.comments],
    ['proposals', numbers.proposals],
  ] as const;
  return (
    <aside className="participation" aria-label={t('participation')}>
      <p>
        <b className="big">
          <Count value={numbers.participants} />
        </b>{' '}
        {t('participants', { count: numbers.participants })}
      </p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`facts.${name}`)}</dt>
            <dd>
              <Count value={value} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('facts.regions')}</dt>
          <dd className="num">{t('regionsHeard', { heard: numbers.regionsHeard, regions: numbers.regions })}</dd>
        </div>
      </dl>
      <div className="stack tight no-print">
        <p className="quiet-text small">{t(`canDo.${isOpen ? (closesAt === null ? 'openEnded' : 'open') : 'closed'}`)}</p>
        {isOpen && (
          <div>
            <ButtonLink href={linkTo(locale, { kind: 'take-part', slug })}>{t('takePart')}</ButtonLink>
          </div>
        )}
      </div>
    </aside>
  );
}
