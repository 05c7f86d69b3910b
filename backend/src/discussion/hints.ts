import { personalDetails, type PersonalDetail } from '../text/details/personal-details.js';
import { meaningOf } from '../text/likeness/meaning.js';
import { likenessOf } from '../text/likeness/similarity.js';
import { oneOf, startingWith } from '../text/word-lists.js';
import { tokensOf } from '../text/tokens.js';

/** Help before sending. It blocks nothing, and whoever criticises an official is not nudged. */
export type Hint =
  { kind: 'personal-details'; places: PersonalDetail[] } | { kind: 'quote-what-you-answer' } | { kind: 'one-idea'; ideas: number };

export type Setting = {
  isReply: boolean;
  /** How many passages the comment quotes. */
  quotes: number;
  /** Characters of the comment that is answered. */
  answers?: number;
};

const MOST = 2; // more would be a lecture

/** What might help the writer of a comment, the most important first; mostly nothing. */
export function hintsFor(text: string, setting: Setting): Hint[] {
  const places = personalDetails(text);
  const isAboutOfficials = speaksOfOfficials(text);
  const ideas = isAboutOfficials ? 0 : ideasIn(text);
  const hints: (Hint | false)[] = [
    places.length > 0 && { kind: 'personal-details', places },
    !isAboutOfficials && wantsQuote(text, setting) && { kind: 'quote-what-you-answer' },
    ideas >= SEVERAL && { kind: 'one-idea', ideas },
  ];
  return hints.filter((hint) => hint !== false).slice(0, MOST);
}

export const speaksOfOfficials = (text: string): boolean => tokensOf(text).some((token) => OFFICIAL.test(token.text));

// Whoever has power may be spoken to and of in any length and order.
const OFFICIAL = startingWith(`
  аким чиновни депутат министр министерств президент правительств премьер парламент мажилис маслихат сенат суд[аыеья]?$ судь прокур полиц полицей партия$ партии$ бюрократ власт госслуж
  уким шенеуни басшы укимет билик сот$ сотта прокуратура полиция парламент
  akim mayor official minist deput deputies president government parliament council court judge prosecutor police bureaucra authorit governor senat`);

const LONG_ANSWERED = 1_500;
const LONG_REPLY = 250;
const SHORTEST_CLAIM = 40; // «Вы сказали верно» needs no quote
const REACH = 3; // words between "you" and "wrote"
const YOU = oneOf('вы ты you');
const WROTE = startingWith(`пише написал писал говорите говорил сказал утвержда wrote$ write$ said$ say$ claim$ claimed$ mention`);
// The Kazakh verb has the "you" inside and stands at the end.
const YOU_WROTE = startingWith('жаздыныз жаздын$ айттыныз айттын$ жазгансыз айткансыз жазыпсыз айтыпсыз');
const AGREES = startingWith('верно прав$ права$ правы правильно точно дурыс рас$ right well$ true truly');
const YOUR_WORDS =
  /(?:по вашим словам|в вашем комментарии|ваши слова о том|сіздің айтуыңызша|пікіріңізде|your comment says|according to you)/iu;
const QUOTED = /(?:^|\n)>|[«“"][^«»“”"\n]{15,400}[»”"]/u;

function wantsQuote(text: string, { isReply, quotes, answers = 0 }: Setting): boolean {
  if (!isReply || quotes > 0 || text.length < SHORTEST_CLAIM || QUOTED.test(text)) return false;
  return saysYouWrote(text) || (answers >= LONG_ANSWERED && text.length >= LONG_REPLY);
}

function saysYouWrote(text: string): boolean {
  const words = tokensOf(text)
    .filter(({ kind }) => kind === 'word')
    .map((token) => token.text);
  const isSaid = words.some((word, at) => {
    const before = words.slice(Math.max(0, at - REACH), at);
    const isWritten = YOU_WROTE.test(word) || (WROTE.test(word) && before.some((earlier) => YOU.test(earlier)));
    return isWritten && ![...before, words[at + 1] ?? ''].some((near) => AGREES.test(near));
  });
  return isSaid || YOUR_WORDS.test(text);
}

const SEVERAL = 3;
const LONG_COMMENT = 600;
const MOST_PARAGRAPHS = 12;
const ONE_TOPIC = 0.25; // paragraphs liker than this go on about one thing
const PROPOSES = startingWith(`надо$ нужно$ необходимо$ следует$ долж(?:ен|на|ны|но)$ предлагаю$ предлагаем$ давайте$ хорошо$ требу пора$
  керек$ кажет$ тиис$ усынамын усынамыз болсын$ should$ must$ needs?$ ought$ propose suggest`);

/** Paragraphs of a long comment that each propose something of their own. */
function ideasIn(text: string): number {
  if (text.length < LONG_COMMENT) return 0;
  const proposing = text
    .split(/\n+/u)
    .filter((paragraph) => tokensOf(paragraph).some((token) => PROPOSES.test(token.text)))
    .slice(0, MOST_PARAGRAPHS)
    .map(meaningOf);
  return proposing.filter((own, index) => proposing.slice(0, index).every((earlier) => likenessOf(earlier, own) < ONE_TOPIC)).length;
}
