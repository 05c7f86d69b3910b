import type { Mail } from '../platform/mailer.js';
import type { Language } from '../text/language.js';

export type LinkPurpose = 'confirm' | 'reset';
export type LinkMail = { email: string; language: Language; purpose: LinkPurpose; token: string };

type Words = { subject: string; lines: readonly [before: string, after: string] };

const WORDS: Readonly<Record<LinkPurpose, Readonly<Record<Language, Words>>>> = {
  confirm: {
    kk: {
      subject: 'Поштаңызды растаңыз',
      lines: [
        'Kenes сайтына тіркелдіңіз. Дауыс беру және пікір жазу үшін осы сілтемені ашыңыз:',
        'Сілтеме үш күн жарамды. Тіркелген сіз болмасаңыз, ештеңе істемеңіз.',
      ],
    },
    ru: {
      subject: 'Подтвердите почту',
      lines: [
        'Вы зарегистрировались на сайте Kenes. Чтобы голосовать и писать, откройте ссылку:',
        'Ссылка действует три дня. Если это были не вы, ничего не делайте.',
      ],
    },
    en: {
      subject: 'Confirm your e-mail',
      lines: [
        'You signed up at Kenes. To vote and to write, open this link:',
        'The link works for three days. If it was not you, do nothing.',
      ],
    },
  },
  reset: {
    kk: {
      subject: 'Жаңа құпиясөз',
      lines: [
        'Жаңа құпиясөз қою үшін осы сілтемені ашыңыз:',
        'Сілтеме бір сағат, бір рет жарамды. Сұраған сіз болмасаңыз, ештеңе істемеңіз: құпиясөз өзгермейді.',
      ],
    },
    ru: {
      subject: 'Новый пароль',
      lines: [
        'Чтобы задать новый пароль, откройте ссылку:',
        'Ссылка действует один час и один раз. Если вы этого не просили, ничего не делайте: пароль останется прежним.',
      ],
    },
    en: {
      subject: 'A new password',
      lines: [
        'To choose a new password, open this link:',
        'The link works for one hour and once. If you did not ask for it, do nothing: your password stays as it is.',
      ],
    },
  },
};

const PAGE: Readonly<Record<LinkPurpose, string>> = { confirm: 'confirm-email', reset: 'new-password' };

/** A mail with one link, in the person's language. */
export function linkMail({ email, language, purpose, token }: LinkMail, publicUrl: URL): Mail {
  const { subject, lines } = WORDS[purpose][language];
  const link = new URL(`/${language}/${PAGE[purpose]}`, publicUrl);
  link.searchParams.set('token', token);
  return { to: email, subject: `Kenes: ${subject}`, text: [lines[0], '', link.href, '', lines[1]].join('\n') };
}
