import type { Language } from '../text/language.js';

type Words = {
  head: [part: string, item: string, answer: string, count: string, percent: string];
  hidden: string;
  asOf: string;
  issue: string;
  totals: string;
  total: Record<'participants' | 'guests' | 'ballots' | 'polls' | 'comments' | 'proposals' | 'regionsHeard' | 'regions', string>;
  comments: string;
  state: Record<'held' | 'published' | 'removed' | 'withdrawn', string>;
  poll: string;
  voters: string;
  statement: string;
  answer: Record<'agree' | 'disagree' | 'pass' | 'people' | 'guests', string>;
  proposal: string;
  supporters: string;
  region: string;
  people: string;
  notStated: string;
};

/** The words of the table that the board downloads: its heads stand in the language of the page. */
export const CSV_WORDS: Readonly<Record<Language, Words>> = {
  kk: {
    head: ['Бөлім', 'Мәтін', 'Жауап', 'Саны', 'Пайыз'],
    hidden: 'жасырылған',
    asOf: 'Дерек уақыты',
    issue: 'Шығарылым',
    totals: 'Барлығы',
    total: {
      participants: 'Қатысқан адам',
      guests: 'Тіркелмеген қонақ',
      ballots: 'Сауалнамадағы дауыс',
      polls: 'Сауалнама',
      comments: 'Жарияланған пікір',
      proposals: 'Жарияланған ұсыныс',
      regionsHeard: 'Қатысушысы бар өңір',
      regions: 'Барлық өңір',
    },
    comments: 'Пікірлер',
    state: { held: 'модераторларда', published: 'жарияланған', removed: 'жарияланбаған', withdrawn: 'қайтарып алынған' },
    poll: 'Сауалнама',
    voters: 'барлық дауыс беруші',
    statement: 'Тұжырым',
    answer: {
      agree: 'келіседі',
      disagree: 'келіспейді',
      pass: 'өткізді',
      people: 'жауап берген адам',
      guests: 'тіркелмегендердің жауабы',
    },
    proposal: 'Ұсыныс',
    supporters: 'қолдаушы',
    region: 'Өңір',
    people: 'қатысқан адам',
    notStated: 'Көрсетілмеген',
  },
  ru: {
    head: ['Раздел', 'Текст', 'Ответ', 'Количество', 'Процент'],
    hidden: 'скрыто',
    asOf: 'Данные на',
    issue: 'Выпуск',
    totals: 'Всего',
    total: {
      participants: 'Участники',
      guests: 'Гости без учётной записи',
      ballots: 'Голоса в опросах',
      polls: 'Опросы',
      comments: 'Опубликованные комментарии',
      proposals: 'Опубликованные предложения',
      regionsHeard: 'Регионы с участниками',
      regions: 'Все регионы',
    },
    comments: 'Комментарии',
    state: { held: 'у модераторов', published: 'опубликовано', removed: 'не опубликовано', withdrawn: 'отозвано' },
    poll: 'Опрос',
    voters: 'всего проголосовавших',
    statement: 'Утверждение',
    answer: {
      agree: 'согласны',
      disagree: 'не согласны',
      pass: 'пропустили',
      people: 'ответившие люди',
      guests: 'ответы без учётной записи',
    },
    proposal: 'Предложение',
    supporters: 'поддержавшие',
    region: 'Регион',
    people: 'участники',
    notStated: 'Не указан',
  },
  en: {
    head: ['Part', 'Text', 'Answer', 'Count', 'Percent'],
    hidden: 'hidden',
    asOf: 'As of',
    issue: 'Issue',
    totals: 'Totals',
    total: {
      participants: 'People who took part',
      guests: 'Guests without an account',
      ballots: 'Votes in polls',
      polls: 'Polls',
      comments: 'Comments published',
      proposals: 'Proposals published',
      regionsHeard: 'Regions with participants',
      regions: 'All regions',
    },
    comments: 'Comments',
    state: { held: 'with the moderators', published: 'published', removed: 'not published', withdrawn: 'withdrawn' },
    poll: 'Poll',
    voters: 'all voters',
    statement: 'Statement',
    answer: {
      agree: 'agree',
      disagree: 'disagree',
      pass: 'pass',
      people: 'people who answered',
      guests: 'answers without an account',
    },
    proposal: 'Proposal',
    supporters: 'supporters',
    region: 'Region',
    people: 'people who took part',
    notStated: 'Not stated',
  },
};
