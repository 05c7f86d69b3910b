import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { FormAction } from '../lib/form-state';
import { FormView } from './form-view';

/**
 * A form whose action is a server action with its locale bound: `action={comment.bind(null, locale)}`. Works without
 * JavaScript. Its fields find their faults and what was typed by themselves; a repeat carries the same requestId.
 */
export async function Form({ action, children, tight }: { action: FormAction; children: ReactNode; tight?: boolean }) {
  const t = await getTranslations('forms');
  return (
    <FormView action={action} requestId={randomUUID()} traceLabel={t('trace')} tight={tight}>
      {children}
    </FormView>
  );
}
