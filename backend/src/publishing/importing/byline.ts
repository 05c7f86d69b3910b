export type Author = { name: string; role: 'lead' | 'co-author' };

/** `many`: the first name leads and the others are co-authors. */
type LabelRole = 'lead' | 'many' | 'co-author';

const LABELS: readonly { words: string; role: LabelRole }[] = [
  {
    words:
      'lead[\\s-]*(?:authors?|writers?)|main authors?|(?:ведущи[йе]|главны[йе]|основн(?:ой|ые))\\s+автор[ыа]?|(?:жетекші|негізгі|бас)\\s+автор(?:ы|лар|лары)?',
    role: 'lead',
  },
  {
    words:
      'co[\\s-]*(?:authors?|writers?)|contributors?|contributing authors?|with contributions (?:from|by)|соавтор[ыа]?|со-автор[ыа]?|при участии|тең\\s*-?\\s*автор(?:ы|лар|лары)?|бірлескен автор(?:ы|лар|лары)?|қосалқы автор(?:ы|лар|лары)?',
    role: 'co-author',
  },
  {
    words:
      'authors?(?:\\(s\\))?|written by|words by|text by|text|words|byline|story by|автор(?:\\(ы\\)|ы)?(?:\\s+(?:текста|статьи|выпуска|материала))?|текст(?:ы)?(?:\\s+подготовил[иа]?)?|подготовил(?:[иа]|\\(а\\))?|(?:мәтін\\s+)?автор(?:\\(лары\\)|лары|лар)|мәтін(?:ді)?(?:\\s+(?:жазған|дайындаған))?|дайындаған(?:дар)?|жазған(?:дар)?',
    role: 'many',
  },
];
const ANY = LABELS.map(({ words }) => words).join('|');
const COLON = '\\s*(?:[:：]|\\s[–—-]\\s)\\s*';
const LABELLED = new RegExp(`(?<!\\p{L})(?:by\\s+)?(?:(?:the\\s+)?(${ANY}))${COLON}`, 'giu');
const OPENING = /^(?:[-–—*]\s*)?(?:by(?:\s*:)?|written by|words by|text by|story by)\s+(?=\S)/iu;
const WITH =
  /\s*[;,(]?\s*(?:(?<!\p{L})(?:together with|with contributions (?:from|by)|with|при участии|совместно с|в соавторстве с)(?::|\s)\s*)/iu;
const SEPARATORS = /\s*(?:[,&|;+•·]|\s\/\s|(?<=\s)(?:and|и|және|мен|пен|бен)(?=\s))\s*/iu;
const ROLE_IN_BRACKETS = /\s*\(([^)]*(?:автор|author|lead|жетекші)[^)]*)\)/iu;
const MAX_WORDS = 6;
const MAX_LENGTH = 300;

function roleOfLabel(label: string): LabelRole {
  return LABELS.find(({ words }) => new RegExp(`^(?:${words})$`, 'iu').test(label.trim()))?.role ?? 'many';
}

function namesOf(text: string): { name: string; role: Author['role'] | null }[] {
  return text.split(SEPARATORS).flatMap((part) => {
    const bracket = ROLE_IN_BRACKETS.exec(part)?.[1];
    const name = part
      .replace(ROLE_IN_BRACKETS, '')
      .replace(/<[^>]*>|\S+@\S+/gu, '')
      .trim()
      .replace(/^(?:the|and|by)\s+/iu, '')
      .replace(/^[\s:–—-]+|[\s:;,|–—-]+$/gu, '')
      .replace(/(?<=\p{L}{3})\.$/u, '');
    if (!/\p{L}/u.test(name)) return [];
    const role = bracket ? (/co-?\s?author|соавтор|тең/iu.test(bracket) ? 'co-author' : 'lead') : null;
    return [{ name, role }];
  });
}

const areNames = (text: string): boolean => {
  const names = namesOf(text);
  return (
    names.length > 0 &&
    names.every(({ name }) => name.split(/\s+/u).length <= MAX_WORDS && !/[!?]|[.…]$/u.test(name.replace(/(?<!\p{L})\p{L}\.$/u, '')))
  );
};

function assign(names: string, label: LabelRole, hasLead: boolean): Author[] {
  const [own = '', ...others] = names.split(WITH);
  const lead = namesOf(own).map(({ name, role }, index): Author => {
    if (role) return { name, role };
    if (label === 'many') return { name, role: index === 0 && !hasLead ? 'lead' : 'co-author' };
    return { name, role: label };
  });
  return [...lead, ...others.flatMap(namesOf).map(({ name }): Author => ({ name, role: 'co-author' }))];
}

/** Names given as such, without a label: the first leads. */
export function authorsIn(names: string): Author[] {
  return assign(names, 'many', false);
}

/**
 * The authors that a line states, or null when it is not a byline. A line with a label («Авторы: …») is one anywhere;
 * one that only begins with “By” is one where `opening` allows it, near a title.
 */
export function readByline(line: string, opening: boolean): Author[] | null {
  const text = line.trim().replace(/^[\s|·•—–-]+/u, '');
  if (text.length > MAX_LENGTH) return null;
  const labels = [...text.matchAll(LABELLED)];
  const first = labels[0];
  if (first && (first.index === 0 || (OPENING.test(text) && opening))) {
    const authors: Author[] = first.index > 0 ? assign(text.slice(0, first.index).replace(OPENING, ''), 'many', false) : [];
    for (const [index, match] of labels.entries()) {
      const names = text.slice(match.index + match[0].length, labels[index + 1]?.index);
      if (!areNames(names.replace(WITH, ', '))) return null;
      authors.push(
        ...assign(
          names,
          roleOfLabel(match[1] ?? ''),
          authors.some(({ role }) => role === 'lead'),
        ),
      );
    }
    return authors;
  }
  const by = opening ? OPENING.exec(text) : null;
  // «By Monday nobody had answered.» is a sentence, not a name.
  if (!by || (/\p{L}{3}[.!?…]$/u.test(text) && text.split(/\s+/u).length > MAX_WORDS)) return null;
  const names = text.slice(by[0].length);
  return areNames(names.replace(WITH, ', ')) ? assign(names, 'many', false) : null;
}

const DESK =
  /^(?:(?:отдел|редакция|бюро|редколлегия)(?!\p{L})|(?:the\s+)?(?:\p{L}+\s+){1,3}(?:desk|team|newsroom|staff|отдел|редакция|үстелі|редакциясы|тобы)$)/iu;
const PERSON = /^\p{Lu}(?:\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|\.)(?:\s+\p{Lu}(?:\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|\.)){1,2}$/u;

/** The author of a line that is nothing but the name of a desk or, where `person` allows it, of a person. */
export function signatureIn(text: string, person: boolean): Author[] | null {
  const name = text.trim();
  if (name.split(/\s+/u).length >= MAX_WORDS || /[.,:;!?…]$/u.test(name.replace(/(?<!\p{L})\p{L}\.$/u, ''))) return null;
  return DESK.test(name) || (person && PERSON.test(name)) ? [{ name, role: 'lead' }] : null;
}

/** Where a byline begins in a line that has something else before it, as in «9 minLead-author: …». */
export function bylineStart(line: string): number {
  return new RegExp(LABELLED.source, 'iu').exec(line)?.index ?? -1;
}

/** Joins bylines of several articles; the first role of a name stays. */
export function mergeAuthors(authors: readonly Author[]): Author[] {
  const seen = new Map<string, Author>();
  for (const author of authors) {
    const key = author.name.toLocaleLowerCase().normalize('NFC');
    const known = seen.get(key);
    if (!known) seen.set(key, author);
    else if (author.role === 'lead') seen.set(key, { ...known, role: 'lead' });
  }
  return [...seen.values()];
}
