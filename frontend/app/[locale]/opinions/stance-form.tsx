import { getTranslations } from 'next-intl/server';
import { Form } from '../../../components/form';
import { Submit } from '../../../components/submit';
import type { Locale } from '../../../lib/locales';
import { takeStance, withdrawStance } from './actions';

type Target = { locale: Locale; statementId: string; back: string };

/** Agree, disagree or pass: three buttons of one form, each with its word. */
export async function StanceForm({ locale, statementId, back }: Target) {
  const t = await getTranslations('opinions');
  return (
    <Form action={takeStance.bind(null, locale, { statementId, back })} tight>
      <div className="row">
        <Submit name="value" value="1" look="agree">
          {t('agree')}
        </Submit>
        <Submit name="value" value="-1" look="disagree">
          {t('disagree')}
        </Submit>
        <Submit name="value" value="0" look="plain">
          {t('pass')}
        </Submit>
      </div>
    </Form>
  );
}

/** What the reader answered, and the way to another answer or none. */
export async function OwnStance({ locale, statementId, back, mine }: Target & { mine: 1 | 0 | -1 }) {
  const t = await getTranslations('opinions');
  const word = t(({ '1': 'agree', '0': 'pass', '-1': 'disagree' } as const)[`${mine}`]);
  return (
    <details>
      <summary className="small">
        {t('yours')}: <b>{word}</b>. {t('change')}
      </summary>
      <div className="stack mt-3">
        <StanceForm locale={locale} statementId={statementId} back={back} />
        <Form action={withdrawStance.bind(null, locale, { statementId, back })} tight>
          <Submit look="text" size="small">
            {t('takeBack')}
          </Submit>
        </Form>
      </div>
    </details>
  );
}
