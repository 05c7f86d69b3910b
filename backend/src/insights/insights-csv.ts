import { stringify } from 'csv-stringify/sync';
import type { Language } from '../text/language.js';
import { CSV_WORDS } from './csv-words.js';
import type { Insights } from './insights.schema.js';

type Row = [part: string, item: string, answer: string, count: number | string, percent: number | ''];

// Excel opens a file by the separator of its country: a semicolon where Kazakh and Russian are written.
const DELIMITER: Readonly<Record<Language, string>> = { kk: ';', ru: ';', en: ',' };

/** Everything the page of an issue shows as one table, in the language of the page. A hidden number is a word, never a zero. */
export function insightsCsv(insights: Insights, language: Language): string {
  const words = CSV_WORDS[language];
  const { issue, totals, guests } = insights;
  const shown = (count: number | null): number | string => count ?? words.hidden;
  const rows: Row[] = [
    [words.issue, issue.title.text, '', issue.number, ''],
    [words.asOf, insights.asOf, '', '', ''],
    ...namedRows(words.total, { ...totals, guests }, (name, count): Row => [words.totals, name, '', count, '']),
    ...insights.polls.flatMap(({ question, voters, options }): Row[] => [
      [words.poll, question.text, words.voters, voters, ''],
      ...options.map(({ label, votes, percent }): Row => [words.poll, question.text, label.text, shown(votes), percent ?? '']),
    ]),
    ...insights.statements.flatMap(({ text, people, guests: visitors, counts }): Row[] =>
      namedRows(
        words.answer,
        {
          agree: shown(counts?.agree ?? null),
          disagree: shown(counts?.disagree ?? null),
          pass: shown(counts?.pass ?? null),
          people,
          guests: visitors,
        },
        (answer, count): Row => [words.statement, text.text, answer, count, ''],
      ),
    ),
    ...insights.proposals.map(({ title, supporters }): Row => [words.proposal, title, words.supporters, supporters, '']),
    ...namedRows(words.state, insights.comments, (name, count): Row => [words.comments, '', name, count, '']),
    ...insights.regions.map(({ name, people }): Row => [words.region, name[language], words.people, shown(people), '']),
    [words.region, words.notStated, words.people, shown(insights.regionUnknown), ''],
  ];
  // A spreadsheet must never run what a citizen typed as a formula.
  return stringify([words.head, ...rows], { bom: true, delimiter: DELIMITER[language], escape_formulas: true });
}

/** One row for each name, in the order of the words. */
const namedRows = <Name extends string, Value>(
  words: Readonly<Record<Name, string>>,
  values: Readonly<Record<Name, Value>>,
  row: (word: string, value: Value) => Row,
): Row[] => (Object.keys(words) as Name[]).map((name) => row(words[name], values[name]));
