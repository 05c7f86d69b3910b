import { getTranslations } from 'next-intl/server';
import type { Schema } from '../../../lib/api/client';

/** A signal in words; a check that this page does not know is named as the backend names it. */
export async function SignalWords({ signal: { detector, outcome } }: { signal: Schema<'Noticed'> }) {
  const t = await getTranslations('moderation');
  const key = `signals.${detector}`;
  const name = t.has(key) ? t(key) : detector;
  return outcome === 'failed' ? t('signalFailed', { name }) : name;
}
