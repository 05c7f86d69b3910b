import { getTranslations } from 'next-intl/server';
import { Notice } from './notice';

/** After a redirect with ?done=…: the sentences `done.TITLE` and, where there is more to say, `done.TITLE-next` of the namespace. */
export async function DoneNotice({ namespace, done }: { namespace: string; done: string | string[] | undefined }) {
  const t = await getTranslations(namespace);
  if (typeof done !== 'string' || !/^[a-z-]+$/u.test(done) || !t.has(`done.${done}`)) return null;
  return <Notice title={t(`done.${done}`)}>{t.has(`done.${done}-next`) ? t(`done.${done}-next`) : undefined}</Notice>;
}
