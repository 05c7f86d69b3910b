import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../../components/button';
import { Choices } from '../../../components/choices';
import { Form } from '../../../components/form';
import { Notice } from '../../../components/notice';
import { Submit } from '../../../components/submit';
import { TextArea } from '../../../components/text-area';
import type { Schema } from '../../../lib/api/client';
import type { Locale } from '../../../lib/locales';
import { publish, removeOrSuggest } from './actions';
import { CLAUSES } from './clauses';
import { KeptNote } from './kept-note';
import { at } from './queue-links';
import { RuleTemplates } from './rule-templates';

const NOTE_LIMIT = 1_000;

type Shown = Schema<'Case'>;
type Props = { locale: Locale; shown: Shown; next: string; rules: Schema<'Rules'>['items'] };

async function RemovalFields({ locale, shown, rules }: Omit<Props, 'next'>) {
  const [t, inTheirs] = await Promise.all([
    getTranslations('moderation'),
    getTranslations({ locale: shown.language, namespace: 'moderation' }),
  ]);
  const templates = Object.fromEntries(CLAUSES.map((clause) => [clause, inTheirs(`template.${clause}`)]));
  return (
    <>
      <RuleTemplates templates={templates}>
        <Choices
          name="clause"
          legend={t('clause')}
          choices={rules.map(({ clause, title, text }) => ({ value: clause, label: title[locale], hint: text[locale] }))}
        />
      </RuleTemplates>
      <div className="stack tight">
        <TextArea
          name="note"
          label={t('note')}
          hint={t('noteHint', { language: shown.language })}
          limit={NOTE_LIMIT}
          rows={6}
          lang={shown.language}
        />
        <p>
          <Submit look="plain" size="small" name="do" value="suggest">
            {t('suggest')}
          </Submit>
        </p>
      </div>
      <Submit look="stop" size="wide">
        {t('remove')} <kbd aria-hidden="true">Ctrl ⏎</kbd>
      </Submit>
    </>
  );
}

async function WhyNot({ shown, next }: { shown: Shown; next: string }) {
  const t = await getTranslations('moderation');
  const last = shown.decisions[0];
  const title = shown.state === 'waiting' ? t('own') : last === undefined ? t('decided') : t(`decidedAs.${last.outcome}`);
  return (
    <Notice look="waiting" title={title}>
      <p>{shown.state === 'waiting' ? t('ownNext') : t('decidedNext')}</p>
      <p className="mt-2">
        <ButtonLink size="small" href={at(next)}>
          {t('openNext')}
        </ButtonLink>
      </p>
    </Notice>
  );
}

/**
 * The decision. The two forms stay in their place when the text cannot be decided any more: what the last answer said,
 * and the note that was typed, are theirs to show.
 */
export async function Decide({ locale, shown, next, rules }: Props) {
  const t = await getTranslations('moderation');
  const isOpen = shown.state === 'waiting' && !shown.mine;
  const decision = { id: shown.id, revision: shown.revision, language: shown.language, next };
  return (
    <section className="desk-side stack" aria-labelledby="decide">
      <h2 id="decide">{t('decide')}</h2>
      {!isOpen && <WhyNot shown={shown} next={next} />}
      <div data-key="a">
        <Form key={shown.id} action={publish.bind(null, locale, decision)} tight>
          {isOpen && (
            <>
              <Submit size="wide">
                {t('publish')} <kbd aria-hidden="true">A</kbd>
              </Submit>
              <p className="quiet-text small">{t('publishHelp')}</p>
            </>
          )}
        </Form>
      </div>
      <div data-key="r" className="desk-remove stack">
        {isOpen && (
          <h3>
            {t('remove')} <kbd aria-hidden="true">R</kbd>
          </h3>
        )}
        <Form key={shown.id} action={removeOrSuggest.bind(null, locale, decision)}>
          {isOpen ? (
            <RemovalFields locale={locale} shown={shown} rules={rules} />
          ) : (
            <KeptNote label={t('keptNote')} lang={shown.language} />
          )}
        </Form>
      </div>
      {isOpen && <p className="quiet-text small">{t('seen')}</p>}
    </section>
  );
}
