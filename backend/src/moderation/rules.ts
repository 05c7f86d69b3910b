import type { Language } from '../text/language.js';

export const CLAUSES = ['insult', 'personal-data', 'violence', 'off-topic', 'advertising'] as const;
export type Clause = (typeof CLAUSES)[number];

type InThreeLanguages = Readonly<Record<Language, string>>;
export type Rule = Readonly<{ clause: Clause; title: InThreeLanguages; text: InThreeLanguages }>;

/** The published rules, version 1. A removal names one of them; criticism of officials breaks none. */
export const RULES: readonly Rule[] = [
  {
    clause: 'insult',
    title: { kk: 'Адамды немесе топты қорлау', ru: 'Оскорбление человека или группы', en: 'Insults a person or a group' },
    text: {
      kk: 'Әрекетті сынаңыз, адамды қорламаңыз. Шенеунікті, әкімді немесе редакцияны сынау қорлауға жатпайды.',
      ru: 'Критикуйте поступки, не унижайте людей. Критика чиновника, акима или редакции — не оскорбление.',
      en: 'Criticise what was done; do not demean who did it. Criticism of an official, an akim or the editorial desk is not an insult.',
    },
  },
  {
    clause: 'personal-data',
    title: { kk: 'Дербес деректер', ru: 'Персональные данные', en: 'Personal data' },
    text: {
      kk: 'Телефон нөмірін, мекенжайды, ЖСН немесе құжат деректерін жазбаңыз, өзіңіздікін де.',
      ru: 'Не пишите номера телефонов, адреса, ИИН и данные документов, в том числе свои.',
      en: 'No phone numbers, home addresses, IINs or document numbers, your own included.',
    },
  },
  {
    clause: 'violence',
    title: { kk: 'Зорлыққа шақыру', ru: 'Призыв к насилию', en: 'Calls for violence' },
    text: {
      kk: 'Ешкімге зорлық жасауға шақырмаңыз және қорқытпаңыз.',
      ru: 'Не призывайте к насилию и никому не угрожайте.',
      en: 'Do not call for violence and do not threaten anyone.',
    },
  },
  {
    clause: 'off-topic',
    title: { kk: 'Тақырыптан тыс', ru: 'Не по теме выпуска', en: 'Off the subject of this issue' },
    text: {
      kk: 'Шығарылымның тақырыбына қатысты жазыңыз. Басқа мәселе үшін лайықты шығарылымды таңдаңыз.',
      ru: 'Пишите о том, чему посвящён выпуск. Для другого вопроса выберите подходящий выпуск.',
      en: 'Write about the subject of the issue. For another matter choose the issue it belongs to.',
    },
  },
  {
    clause: 'advertising',
    title: { kk: 'Жарнама немесе қайталау', ru: 'Реклама или повтор', en: 'Advertising or repeat' },
    text: {
      kk: 'Тауар мен қызметті жарнамаламаңыз, бір мәтінді қайталап жібермеңіз.',
      ru: 'Не рекламируйте товары и услуги и не отправляйте один и тот же текст повторно.',
      en: 'Do not advertise goods or services, and do not send the same text again.',
    },
  },
];
