import { describe, expect, it } from '@jest/globals';
import { COMMENT_PAIRS } from '../../../tests/corpora/comment-pairs.js';
import { hintsFor, type Setting } from './hints.js';

const COMMENT: Setting = { isReply: false, quotes: 0 };
const REPLY: Setting = { isReply: true, quotes: 0, answers: 3_000 };
const kinds = (text: string, writing = COMMENT): string[] => hintsFor(text, writing).map(({ kind }) => kind);

// Harsh, but fair: nobody is told to write otherwise about those who govern.
const HARSH = [
  'Аким третий год врёт про дорогу. Вы говорите одно, а делаете другое, и совести у вас нет.',
  'Депутаты сельского округа спят на сессиях, а бюджет принимают не читая. Это позор.',
  'Министерство провалило газификацию: деньги потрачены, трубы лежат в поле.',
  'Вы пишете в отчёте, что школа построена. Господин министр, приезжайте и покажите её нам.',
  'Начальник отдела ЖКХ должен уйти. Он должен ответить за зиму. Акимат должен извиниться перед людьми.',
  'Маслихат — это театр: руки поднимают, не зная, за что.',
  'Аким Ибраев обещал воду к маю. Обманул. Обещал к октябрю. Опять обманул.',
  'Әкім уәдесін орындамады, үш жыл бойы халықты алдап келеді.',
  'Депутаттар халықты емес, өз қалтасын ойлайды. Бұл ұят!',
  'Министрлік жайылымды ірі фермерлерге үлестіріп берді, ауыл құр қалды.',
  'Сіз жиында жол бітті деп айттыңыз, әкім мырза. Жол жоқ, өтірік айтып отырсыз.',
  'Әкімдік хатқа екі ай жауап бермейді. Заңды білмей ме, әлде білгісі келмей ме?',
  'Мәслихат бюджетті талқыламай бекітті. Мұндай депутаттың бізге керегі жоқ.',
  'Аудан әкімі жұмысына сай емес, орнын босатуы керек.',
  'The akim lied about the road for three years and feels no shame.',
  'You said at the gathering that the bridge was finished, Mr Mayor. It is not. You say what suits you.',
  'Deputies vote for budgets they have not read. They should be ashamed, and we should vote them out.',
  'The ministry wasted two billion tenge and nobody has answered for it.',
  'Officials must resign. The governor must explain. The minister must pay back the money.',
  'The council is a puppet show, and every villager knows who pulls the strings.',
];

describe('help before sending', () => {
  it.each(HARSH)('leaves criticism of officials alone: %s', (text) => {
    for (const writing of [COMMENT, REPLY]) {
      expect(kinds(text, writing)).toEqual([]);
      expect(kinds(`${text}\n\n`.repeat(8), writing)).toEqual([]);
    }
  });

  it('says nothing about everyday comments', () => {
    const texts = Object.values(COMMENT_PAIRS).flatMap(({ same, different }) =>
      [...same, ...different].flatMap(([, first, second]) => [first, second]),
    );
    expect(texts.filter((text) => kinds(text).length > 0)).toEqual([]);
  });

  it('shows where somebody is given away', () => {
    const text = 'Звоните соседу Марату: 8 700 000 00 12.';
    const start = text.indexOf('8');
    expect(hintsFor(text, COMMENT)).toEqual([{ kind: 'personal-details', places: [{ kind: 'phone', start, end: text.length - 1 }] }]);
  });

  it.each([
    'Вы написали, что тариф вырос вдвое, но в таблице стоит другое число.',
    'Сіз тариф екі есе өсті деп жаздыңыз, бірақ кестеде басқа сан тұр.',
    'You wrote that the tariff doubled, but the table gives another figure.',
  ])('asks for the words that a reply answers: %s', (text) => {
    expect(kinds(text, REPLY)).toEqual(['quote-what-you-answer']);
    expect(kinds(text, { ...REPLY, quotes: 1 })).toEqual([]);
    expect(kinds(`«Тариф на воду вырос вдвое за год.»\n${text}`, REPLY)).toEqual([]);
    expect(kinds(text)).toEqual([]);
  });

  it.each([
    'Согласна, вы верно сказали.',
    'Рақмет, дұрыс айттыңыз!',
    'Well said, thank you.',
    'Вы правильно написали о насосе, и я могу добавить, что он стоит с ноября.',
    'Сорғы туралы дұрыс айттыңыз, ол қарашадан бері тұр, мен көрдім.',
  ])('lets agreement pass: %s', (text) => {
    expect(kinds(text, REPLY)).toEqual([]);
  });

  it('asks for a quote in a long answer to a long comment', () => {
    const text = 'Насос сломался в ноябре, и чинили его всем селом. '.repeat(6);
    expect(kinds(text, REPLY)).toEqual(['quote-what-you-answer']);
    expect(kinds(text, { ...REPLY, answers: 200 })).toEqual([]);
  });
});

const long = (sentence: string, about: string): string => `${sentence} ${about} `.repeat(3).trim();

describe('a long comment', () => {
  it.each([
    [
      'ru',
      [
        long('Нужно починить насос у верхнего колодца.', 'Он стоит с ноября, воду возят тракторами.'),
        long('Школьный автобус должен ходить и вечером.', 'Дети из кружков идут пешком через степь.'),
        long('Предлагаю открыть библиотеку по выходным.', 'Будни у подростков заняты уроками.'),
      ],
    ],
    [
      'kk',
      [
        long('Жоғарғы құдықтың сорғысын жөндеу керек.', 'Қарашадан бері тұр, су трактормен келеді.'),
        long('Мектеп автобусы кешке де жүруі тиіс.', 'Үйірмеден шыққан бала жаяу қайтады.'),
        long('Кітапхананы демалыста ашуды ұсынамын.', 'Жұмыс күні жасөспірімдер сабақта.'),
      ],
    ],
    [
      'en',
      [
        long('The pump of the upper well should be mended.', 'It has stood still since autumn.'),
        long('The school bus must run in the evening too.', 'Pupils walk home across the steppe.'),
        long('I propose to open the library at weekends.', 'Teenagers are busy on weekdays.'),
      ],
    ],
  ])('with three proposals might be three comments: %s', (_, paragraphs) => {
    const text = paragraphs.join('\n\n');
    expect(kinds(`${text}\n${'…'.repeat(200)}`)).toEqual(['one-idea']);
    expect(kinds(`${paragraphs.slice(0, 2).join('\n\n')}\n${'…'.repeat(400)}`)).toEqual([]);
  });

  it('about one thing stays one, however many paragraphs it has', () => {
    const paragraph = long('Насос у колодца надо чинить.', 'Без насоса нет воды ни людям, ни скоту.');
    expect(kinds([paragraph, paragraph, `${paragraph} Ждать больше нельзя.`, paragraph].join('\n\n'))).toEqual([]);
  });

  it('never gets more than two hints', () => {
    const paragraphs = [
      'Вы писали о насосе у колодца: его надо чинить.',
      'Автобус должен ходить и вечером.',
      'Нужно открыть библиотеку в выходные.',
    ];
    const text = `Мой сосед Марат: 8 700 000 00 12.\n${paragraphs.join('\n\n')}\n${'…'.repeat(600)}`;
    expect(kinds(text, REPLY)).toEqual(['personal-details', 'quote-what-you-answer']);
  });
});
