import { getTranslations } from 'next-intl/server';
import { BrandMark } from '../../components/brand-mark';
import { ButtonLink } from '../../components/button';
import { LanguageSwitch } from '../../components/language-switch';
import { Handle } from '../../components/handle';
import { Link } from '../../components/link';
import { Menu } from '../../components/menu';
import { type NavItem, NavLinks } from '../../components/nav-links';
import { may, type Me, type Permission } from '../../lib/api/session';
import { linkTo } from '../../lib/links';
import type { Locale } from '../../lib/locales';

const DESKS = [
  ['moderation', 'moderate'],
  ['editorial', 'edit'],
  ['insights', 'read-insights'],
  ['administration', 'administer'],
] as const satisfies readonly (readonly [string, Permission])[];

const PARTS = ['issues', 'proposals', 'opinions', 'how-we-moderate'] as const;

/** Brand, parts of the portal, languages, and the way in or to one's own page. */
export async function SiteHeader({ locale, me }: { locale: Locale; me: Me }) {
  const t = await getTranslations('site');
  const item = (kind: (typeof PARTS)[number] | (typeof DESKS)[number][0]): NavItem => ({
    href: linkTo(locale, { kind }),
    label: t(`nav.${kind}`),
  });
  const parts = PARTS.map(item);
  const desks = DESKS.filter(([, permission]) => may(me, permission)).map(([kind]) => item(kind));
  const account = (
    <div className="for-account">
      {me.kind === 'citizen' ? (
        <ButtonLink look="plain" size="small" href={linkTo(locale, { kind: 'me' })}>
          <Handle name={me.handle} />
        </ButtonLink>
      ) : (
        <ButtonLink look="quiet" size="small" href={linkTo(locale, { kind: 'sign-in' })}>
          {t('nav.signIn')}
        </ButtonLink>
      )}
    </div>
  );
  const links = <NavLinks label={t('nav.label')} items={parts} />;
  const staff = desks.length > 0 && <NavLinks label={t('nav.desks')} items={desks} />;
  return (
    <header className="top">
      <Link className="brand" href={linkTo(locale, { kind: 'home' })}>
        <BrandMark />
        {t('brand')}
      </Link>
      {links}
      {staff}
      <LanguageSwitch current={locale} label={t('nav.languages')} />
      {account}
      <Menu label={t('nav.menu')}>
        {links}
        {staff}
        {account}
      </Menu>
    </header>
  );
}
