import { getTranslations } from 'next-intl/server';
import { CopyButton } from '../../../../components/copy-button';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { settings } from '../../../../server/settings';

type Props = { locale: Locale; slug: string; title: string };

/** Ways to hand the article on. They are plain links: nothing of another site is loaded before one is pressed. */
export async function Share({ locale, slug, title }: Props) {
  const t = await getTranslations('reading');
  const address = new URL(linkTo(locale, { kind: 'article', slug }), settings().publicUrl).href;
  const [link, words, both] = [address, title, `${title} ${address}`].map((text) => encodeURIComponent(text));
  const ways = [
    [t('share.mail'), `mailto:?subject=${words}&body=${link}`],
    ['Telegram', `https://t.me/share/url?url=${link}&text=${words}`],
    ['WhatsApp', `https://wa.me/?text=${both}`],
  ] as const;
  return (
    <section className="share stack tight small" aria-labelledby="share">
      <h2 id="share" className="no-print">
        {t('share.title')}
      </h2>
      <ul className="plain row no-print">
        {ways.map(([name, href]) => (
          <li key={name}>
            <a className="btn plain small" href={href} rel="noopener noreferrer nofollow">
              {name}
            </a>
          </li>
        ))}
        <li>
          <CopyButton text={address} words={{ copy: t('share.copy'), copied: t('share.copied'), failed: t('share.failed') }} />
        </li>
      </ul>
      <p className="quiet-text">
        {t('share.address')} <a href={address}>{address}</a>
      </p>
    </section>
  );
}
