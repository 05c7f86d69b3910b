import { getTranslations } from 'next-intl/server';
import { Form } from '../../../components/form';
import { Submit } from '../../../components/submit';
import type { Locale } from '../../../lib/locales';
import { takeStance } from './actions';

/** Agree, disagree or pass: three buttons of one form, each with its word. */
export async function StanceForm({ locale, statementId, back }: { locale: Locale; statementId: string; back: string }) {
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
