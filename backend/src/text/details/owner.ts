import type { Token } from '../tokens.js';
import { startingWith } from '../word-lists.js';

export type Owner = {
  /** Somebody's home or kin is spoken of. */
  isHome: boolean;
  /** A person is spoken of, at home or at work. */
  isPerson: boolean;
  /** An institution, a meeting or a shop is spoken of. */
  isOffice: boolean;
  /** A desk or hot line that is there for everybody. */
  isDesk: boolean;
  /** A street, a lamp, a repair: the text is about the place, not about who lives there. */
  isWorks: boolean;
};

const HOME = startingWith(`
  сосед хозя мать$ матери$ мам[аыуе]$ отец$ отца$ пап[аыуе]$ сын$ сына$ сыну$ доч жен[аыеу]$ муж[ау]?$ брат сестр семь[яиею] бабушк дедушк мальчик девочк
  жив(?:е|у) прожива прожива пропис(?:ан|к) домой$ ночует$ домашн мест[оуе]$ жительств
  корш иеси$ шеше акеси анасы агасы иниси апасы баласы кызы$ улы$ аже ата отбасы турады$ туратын$ турамын тиркелген уйине$ уйинде$ онын$
  neighbo owner$ mother father son$ daughter wife husband brother sister famil lives$ live$ living$ lived$ registered home$ sleeps$ resides
  turady$ korshi`);
const PERSON = startingWith(`
  его$ ее$ ей$ ему$ нему$ ней$ него$ нее$ ним$ мой$ моя$ моего$ моему$ личн человек врач учител директор бухгалтер водител сторож тренер мастер подрядчик бригадир завхоз
  депутат продав прихож приход
  ол$ оган$ жеке адам$ даригер мугалим жургизуш кузетши устанын мердигер есепши бакташ озинен$
  his$ her$ him$ he$ she$ my$ man$ woman$ doctor teacher director accountant driver watchman coach mechanic contractor guard`);
const DESK = startingWith(`
  приемн регистратур горяч диспетчер канцеляри справочн дежурн доверия$ единый$
  кабылдау тиркеу сеним бирынгай анык
  hotline hot$ reception front$ desk$ helpline switchboard`);
const OFFICE = startingWith(`
  акимат акимди приемн регистратур поликлиник больниц амбулатори школ гимнази лице[йяе] детсад садик цон$ управлени министерств отдел(?:а|е|у|ом|ы|ения|ение)?$ маслихат
  редакци полици суд[аеу]?$ прокуратур администраци библиотек музе клуб культур почт банк служб мечет театр кабинет офис зал$ зале$ магазин аптек кск$ оси$ центр[аеу]?$
  рынок рынк базар вокзал гостиниц кафе$ ресторан университет колледж институт завод нотариус салон отделени пункт баня$ стадион бассеин спортзал парк$ парка$ парке$
  встреч собрани сход[аеу]?$ прием$ заседани
  вокзал конакуи дамхана зауыт монша
  емхана аурухана мектеб мектеп балабакша хко баскарма министрли болим орталы хкко китапхана мадениет сот$ сотта мешит дукен дарихана мурагат кездесу жиын жиналыс
  clinic school hospital administration akimat ministry department library court police office$ centre center bank$ post$ kindergarten museum club$ hall$ council market station park$ stadium hotel cafe university college shop pharmacy
  meeting gathering reception$ desk$`);
const WORKS = startingWith(`
  осве[щт] свет[аеу]?$ фонар дорог ям[аыуе]?$ тротуар светофор ремонт почин отремонт канализ водопровод контейнер снег лифт подвал крыш остановк площадк асфальт памятник снос снест аварийн
  жарык шам жол$ жолд шункыр кокыс жонде багдаршам шатыр су$
  light lamp road$ pothole pavement repair roof bins$ bus$ lift$ asphalt sewer pipe`);

const REACH = 16; // words of one long sentence to either side
const ENDS = /^[!?…;]$/u;

/** Whose number or address the sentence around the tokens from `first` to `last` speaks of. The tokens themselves do not count. */
export function ownerOf(tokens: readonly Token[], first: number, last: number): Owner {
  const around = [...before(tokens, first), ...after(tokens, last)].filter(({ kind }) => kind === 'word').map(({ text }) => text);
  const has = (words: RegExp): boolean => around.some((word) => words.test(word));
  const isHome = has(HOME);
  return { isHome, isPerson: isHome || has(PERSON), isOffice: has(OFFICE), isDesk: has(DESK), isWorks: has(WORKS) };
}

function before(tokens: readonly Token[], first: number): Token[] {
  let from = first;
  while (from > 0 && first - from < REACH && !endsSentence(tokens, from - 1)) from--;
  return tokens.slice(from, first);
}

function after(tokens: readonly Token[], last: number): Token[] {
  let to = last + 1;
  while (to < tokens.length && to - last < REACH && !endsSentence(tokens, to)) to++;
  return tokens.slice(last + 1, to);
}

/** A full stop ends a sentence unless it shortens a word: «ул.», «тел.», "apt." */
function endsSentence(tokens: readonly Token[], at: number): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || ENDS.test(token.text)) return true;
  if (token.text !== '.') return false;
  return next === undefined || (next.isCapital && previous !== undefined && previous.text.length > 4);
}
