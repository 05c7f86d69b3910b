import { getTranslations } from 'next-intl/server';

/** The name a person goes by, which no translation may touch; a closed account has none. */
export async function Handle({ name }: { name: string | null }) {
  if (name !== null) return <bdi translate="no">{name}</bdi>;
  const t = await getTranslations('site');
  return t('closedAccount');
}
