import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../../../../components/button';
import { Form } from '../../../../../components/form';
import { Link } from '../../../../../components/link';
import { Submit } from '../../../../../components/submit';
import { linkTo } from '../../../../../lib/links';
import { LOCALES, type Locale } from '../../../../../lib/locales';
import { setPublication } from '../../actions';
import { type Article, writtenIn } from './parts';

type Props = { locale: Locale; article: Article; language: Locale };

/** Who sees the article now, and the way to change that. */
export async function State({ locale, article, language }: Props) {
  const t = await getTranslations('editorial');
  const { id, slug, status, issue } = article;
  const isPublished = status === 'published';
  const state = isPublished ? (issue.status === 'published' ? 'public' : 'waiting') : 'draft';
  const back = linkTo(locale, { kind: 'desk-article', id, language });
  return (
    <section className="stack tight" aria-label={t('state.title')}>
      <p>{t(`state.${state}`)}</p>
      <div className="row">
        <ButtonLink look="quiet" href={linkTo(language, { kind: 'desk-article', id, page: 'preview' })}>
          {t('preview.link')}
        </ButtonLink>
        {state === 'public' && <Link href={linkTo(language, { kind: 'article', slug })}>{t('see')}</Link>}
      </div>
      <Form action={setPublication.bind(null, locale, { what: 'articles', id, publish: !isPublished, back })} tight>
        <Submit look={isPublished ? 'plain' : undefined}>{t(isPublished ? 'unpublish' : 'publish')}</Submit>
      </Form>
    </section>
  );
}

/** The languages of the article, which is the original, and how far each is translated. */
export async function Editions({ locale, article, language }: Props) {
  const t = await getTranslations('editorial');
  const all = article.blocks.length;
  const done = writtenIn(article, language);
  const untranslated = article.blocks.find(({ texts }) => texts[language] === undefined);
  return (
    <section className="stack tight">
      <nav className="row" aria-label={t('editions')}>
        {LOCALES.map((one) => (
          <Link
            key={one}
            className={one === language ? 'btn small' : 'btn plain small'}
            aria-current={one === language ? 'page' : undefined}
            href={linkTo(locale, { kind: 'desk-article', id: article.id, language: one })}
          >
            {t('editionIn', { language: one })}
            {one === article.originalLanguage && ` · ${t('original.tag')}`}
          </Link>
        ))}
      </nav>
      {untranslated && (
        <p className="notice waiting">
          {t('edition.progress', { done, all })}{' '}
          <Link href={linkTo(locale, { kind: 'desk-article', id: article.id, page: `blocks/${untranslated.id}`, language })}>
            {t('edition.next')}
          </Link>
        </p>
      )}
    </section>
  );
}

export async function Edition({ locale, article, language }: Props) {
  const t = await getTranslations('editorial');
  const edition = article.editions[language];
  return (
    <section className="stack tight" aria-labelledby="edition">
      <h2 id="edition">{t('edition.heading')}</h2>
      {edition ? (
        <div lang={language}>
          <b>{edition.title}</b>
          {edition.dek !== '' && <p>{edition.dek}</p>}
          {edition.question !== '' && <p>{edition.question}</p>}
        </div>
      ) : (
        <p className="quiet-text">{t('edition.none')}</p>
      )}
      <p>
        <Link href={linkTo(locale, { kind: 'desk-article', id: article.id, page: 'edition', language })}>{t('edition.change')}</Link>
      </p>
    </section>
  );
}

export async function About({ locale, article, language }: Props) {
  const t = await getTranslations('editorial.about');
  return (
    <section className="stack tight" aria-labelledby="about">
      <h2 id="about">{t('title')}</h2>
      <p>
        {article.authors.length === 0
          ? t('noAuthors')
          : article.authors.map(({ name, role }) => `${name} (${t(`roles.${role}`)})`).join(', ')}
      </p>
      <p>{t(article.readingTime, { minutes: article.readingMinutes })}</p>
      <p>
        <Link href={linkTo(locale, { kind: 'desk-article', id: article.id, page: 'about', language })}>{t('change')}</Link>
      </p>
    </section>
  );
}
