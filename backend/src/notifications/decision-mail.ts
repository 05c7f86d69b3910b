import type { Mail } from '../platform/mailer.js';
import { type Clause, RULES } from '../moderation/rules.js';
import type { Language } from '../text/language.js';

export type Told = {
  email: string;
  language: Language;
  outcome: 'publish' | 'remove';
  clause: Clause | null;
  note: string;
  text: string;
  /** Of a text that was published before; when it is refused that text stays. */
  isChange: boolean;
};

const EXCERPT_CHARACTERS = 140;

type Words = {
  published: string;
  removed: string;
  changed: string;
  unchanged: string;
  stays: string;
  your: string;
  rule: string;
  note: string;
  next: string;
  mine: string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  kk: {
    published: 'Мәтініңіз жарияланды',
    removed: 'Мәтініңіз жарияланбады',
    changed: 'Түзетуіңіз жарияланды',
    unchanged: 'Түзетуіңіз жарияланбады',
    stays: 'Оқырмандар бұрынғы мәтінді көреді.',
    your: 'Сіздің мәтініңіз:',
    rule: 'Ереже:',
    note: 'Модератордың хаты:',
    next: 'Мәтінді түзетіп, қайта жібере аласыз. Барлық ережелер:',
    mine: 'Мәтіндеріңіз бен олардың күйі:',
  },
  ru: {
    published: 'Ваш текст опубликован',
    removed: 'Ваш текст не опубликован',
    changed: 'Ваша правка опубликована',
    unchanged: 'Ваша правка не опубликована',
    stays: 'Читатели видят прежний текст.',
    your: 'Ваш текст:',
    rule: 'Правило:',
    note: 'Модератор пишет:',
    next: 'Текст можно исправить и отправить снова. Все правила:',
    mine: 'Ваши тексты и их состояние:',
  },
  en: {
    published: 'Your text is published',
    removed: 'Your text was not published',
    changed: 'Your change is published',
    unchanged: 'Your change was not published',
    stays: 'Readers see the former text.',
    your: 'Your text:',
    rule: 'The rule:',
    note: 'The moderator writes:',
    next: 'You can change the text and send it again. All rules:',
    mine: 'Your texts and their state:',
  },
};

const excerpt = (text: string): string => (text.length > EXCERPT_CHARACTERS ? `${text.slice(0, EXCERPT_CHARACTERS)}…` : text);

/** The decision with its reason, in the author's language. */
export function decisionMail(told: Told, publicUrl: URL): Mail {
  const words = WORDS[told.language];
  const link = (path: string): string => new URL(`/${told.language}${path}`, publicUrl).href;
  const rule = RULES.find((candidate) => candidate.clause === told.clause);
  const [published, removed] = told.isChange ? [words.changed, words.unchanged] : [words.published, words.removed];
  const subject = told.outcome === 'publish' ? published : removed;
  const stays = told.isChange && told.outcome === 'remove' ? [words.stays] : [];
  const lines = [`${subject}.`, ...stays, '', words.your, `«${excerpt(told.text)}»`, ''];
  if (rule) lines.push(`${words.rule} ${rule.title[told.language]}. ${rule.text[told.language]}`, '');
  if (told.note !== '') lines.push(words.note, told.note, '');
  if (told.outcome === 'remove') lines.push(`${words.next} ${link('/how-we-moderate')}`);
  lines.push(`${words.mine} ${link('/me/texts')}`);
  return { to: told.email, subject: `Kenes: ${subject}`, text: lines.join('\n') };
}
