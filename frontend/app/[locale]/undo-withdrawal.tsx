import { getTranslations } from 'next-intl/server';
import { Form } from '../../components/form';
import { Submit } from '../../components/submit';
import type { Locale } from '../../lib/locales';
import { undoWithdrawal } from './me/texts/actions';

const ID = /^[0-9a-f-]{36}$/u;

/** After a text was withdrawn: the way back, for as long as the api allows it. `back` is where its author goes on reading. */
export async function UndoWithdrawal({ locale, id, back }: { locale: Locale; id: string | string[] | undefined; back: string }) {
  if (typeof id !== 'string' || !ID.test(id)) return null;
  const t = await getTranslations('writing');
  return (
    <Form action={undoWithdrawal.bind(null, locale, { id, back })} tight>
      <div className="row">
        <Submit look="quiet" size="small">
          {t('undo.button')}
        </Submit>
        <span className="quiet-text small">{t('undo.help')}</span>
      </div>
    </Form>
  );
}
