import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Choices } from '../../../components/choices';
import { DoneNotice } from '../../../components/done-notice';
import { Eyebrow } from '../../../components/eyebrow';
import { Field } from '../../../components/field';
import { Form } from '../../../components/form';
import { Select } from '../../../components/select';
import { Submit } from '../../../components/submit';
import { Tag } from '../../../components/tag';
import { regionOptions } from '../../../lib/api/regions';
import { requireCitizen } from '../../../lib/api/session';
import { linkTo } from '../../../lib/links';
import { LOCALE_NAMES, LOCALES, type Locale } from '../../../lib/locales';
import { AccountAside } from './account-aside';
import { changeProfile } from './actions';
import { ConfirmationNotice } from './confirmation-notice';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> };

const languages = LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale].long, lang: locale }));

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('me.title') };
}

export default async function MePage({ params, searchParams }: Props) {
  const [{ locale }, { done }, t] = await Promise.all([params, searchParams, getTranslations('account')]);
  const me = await requireCitizen(locale, linkTo(locale, { kind: 'me' }));
  const regions = await regionOptions(locale);
  const isOwnPlaceARegion = me.place === null || regions.some(({ value }) => value === me.place?.kato);
  const places = isOwnPlaceARegion || me.place === null ? regions : [{ value: me.place.kato, label: me.place.name[locale] }, ...regions];
  return (
    <div className="wrap page stack loose">
      <div className="stack tight">
        <Eyebrow lead={t('me.title')}>
          {me.demo && <Tag look="sun">{t('me.demo')}</Tag>}
          {me.roles
            .filter((role) => t.has(`roles.${role}`))
            .map((role) => (
              <Tag key={role}>{t(`roles.${role}`)}</Tag>
            ))}
        </Eyebrow>
        <h1 translate="no">{me.handle}</h1>
      </div>
      <DoneNotice namespace="account" done={done} />
      {!me.emailConfirmed && <ConfirmationNotice locale={locale} email={me.email} />}
      <div className="with-aside">
        <section className="stack">
          <h2>{t('me.profile')}</h2>
          <Form action={changeProfile.bind(null, locale)}>
            <Field name="handle" label={t('handle')} hint={t('handleHint')} value={me.handle ?? ''} autoComplete="nickname" required />
            <Select name="place" label={t('place')} hint={t('placeHint')} value={me.place?.kato} options={places} none={t('noPlace')} />
            <Choices name="language" legend={t('language')} hint={t('languageHint')} value={me.language ?? locale} choices={languages} />
            <div>
              <Submit>{t('me.save')}</Submit>
            </div>
          </Form>
        </section>
        <AccountAside locale={locale} me={me} />
      </div>
    </div>
  );
}
