import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Form } from '../../../../components/form';
import { Link } from '../../../../components/link';
import { Submit } from '../../../../components/submit';
import { TextArea } from '../../../../components/text-area';
import type { Locale } from '../../../../lib/locales';
import { type CommentTarget, postComment } from './comment-actions';
import { QuoteField } from './quote-field';

const COMMENT_LIMIT = 4_000;

type Props = { locale: Locale; target: CommentTarget; label: string; cancel?: string; children?: ReactNode };

/** A new comment or a reply; `cancel` is the page without what was begun. */
export async function CommentForm({ locale, target, label, cancel, children }: Props) {
  const t = await getTranslations('discussion');
  return (
    <Form action={postComment.bind(null, locale, target)} tight>
      {children}
      {target.paragraph !== null && <QuoteField lang={target.paragraph.language} />}
      <TextArea name="body" label={label} hint={t('hint', { limit: COMMENT_LIMIT })} limit={COMMENT_LIMIT} />
      <div className="row">
        <Submit>{t('send')}</Submit>
        {cancel !== undefined && <Link href={cancel}>{t('cancel')}</Link>}
      </div>
    </Form>
  );
}
