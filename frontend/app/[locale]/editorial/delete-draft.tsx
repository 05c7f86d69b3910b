import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../../components/button';
import { Form } from '../../../components/form';
import { Submit } from '../../../components/submit';
import type { Locale } from '../../../lib/locales';
import { deleteDraft } from './actions';

type Props = { locale: Locale; what: 'issues' | 'articles'; id: string; back: string; stay: string };

/** Asks once before a draft is deleted for good. */
export async function DeleteDraft({ locale, what, id, back, stay }: Props) {
  const t = await getTranslations('editorial.draft');
  return (
    <>
      <p>{t(`ask.${what}`)}</p>
      <Form action={deleteDraft.bind(null, locale, { what, id, back })}>
        <div className="row">
          <Submit look="stop">{t('delete')}</Submit>
          <ButtonLink look="plain" href={stay}>
            {t('keep')}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
