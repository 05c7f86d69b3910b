import { getTranslations } from 'next-intl/server';
import type { ComponentProps } from 'react';
import { SubmitButton } from './button';

/** The button of a form; its waiting word is the general one unless given. */
export async function Submit({ pending, ...props }: Omit<ComponentProps<typeof SubmitButton>, 'pending'> & { pending?: string }) {
  const t = await getTranslations('forms');
  return <SubmitButton pending={pending ?? t('sending')} {...props} />;
}
