import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Day } from '../../../../components/day';
import { DeviceDraft } from '../../../../components/device-draft';
import { Form } from '../../../../components/form';
import { Link } from '../../../../components/link';
import { Submit } from '../../../../components/submit';
import { TextArea } from '../../../../components/text-area';
import { api, type Schema } from '../../../../lib/api/client';
import type { Locale } from '../../../../lib/locales';
import { LIMITS } from '../../../../lib/text-limits';
import { postComment } from './comment-actions';
import { type CommentTarget, draftKeyOf } from './comment-target';
import { QuoteField } from './quote-field';

type Draft = Schema<'Draft'> | null;
type Props = { locale: Locale; target: CommentTarget; label: string; sent: readonly string[]; cancel?: string; children?: ReactNode };

/** The form is of use without it, so nothing that fails here is told. */
const readDraft = (key: string): Promise<Draft> =>
  api()
    .GET('/api/drafts/{key}', { params: { path: { key } } })
    .then(({ data }) => data?.draft ?? null)
    .catch(() => null);

async function Drafts({ draft }: { draft: Draft }) {
  const t = await getTranslations('writing');
  return (
    <div className="row small">
      <Submit look="text" size="small" name="do" value="draft">
        {t('draft.save')}
      </Submit>
      {draft !== null && (
        <>
          <span className="quiet-text">
            {t('draft.kept')} <Day at={draft.savedAt} as="time" />
          </span>
          <Submit look="text" size="small" name="do" value="discard">
            {t('draft.discard')}
          </Submit>
        </>
      )}
    </div>
  );
}

/** A new comment or a reply; `sent` are the reader's own that stand on the page, `cancel` is the page without what was begun. */
export async function CommentForm({ locale, target, label, sent, cancel, children }: Props) {
  const place = draftKeyOf(target);
  const [t, w, draft] = await Promise.all([getTranslations('discussion'), getTranslations('writing'), readDraft(place)]);
  const hint = t('hint', { limit: LIMITS.comment });
  return (
    <Form action={postComment.bind(null, locale, target)} tight>
      {children}
      {target.paragraph !== null && <QuoteField lang={target.paragraph.language} />}
      <TextArea name="body" label={label} hint={hint} value={draft?.body ?? ''} limit={LIMITS.comment} />
      <DeviceDraft
        name="body"
        place={place}
        sent={sent}
        savedAt={draft === null ? 0 : Date.parse(draft.savedAt)}
        words={{ kept: w('draft.onDevice'), restored: w('draft.restored') }}
      />
      <div className="row">
        <Submit>{t('send')}</Submit>
        {cancel !== undefined && <Link href={cancel}>{t('cancel')}</Link>}
      </div>
      <Drafts draft={draft} />
    </Form>
  );
}
