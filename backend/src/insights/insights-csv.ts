import { stringify } from 'csv-stringify/sync';
import type { Language } from '../text/language.js';
import type { Insights } from './insights.schema.js';

type Row = [section: string, item: string, measure: string, value: number | string];

const HIDDEN = '<10';

/** One long table: section, item, measure, value. A hidden small number is written as "<10". */
export function insightsCsv(insights: Insights, language: Language): string {
  const rows: Row[] = [
    ...Object.entries(insights.totals).map(([measure, value]): Row => ['totals', insights.issue.slug, measure, value]),
    ['totals', insights.issue.slug, 'guests', insights.guests],
    ...Object.entries(insights.comments).map(([state, count]): Row => ['comments', 'all', state, count]),
    ...insights.polls.flatMap((poll) =>
      poll.options.flatMap((option): Row[] => [
        ['poll', `${poll.question.text} | ${option.label.text}`, 'votes', option.votes ?? 'fewer than 20 voters'],
        ['poll', `${poll.question.text} | ${option.label.text}`, 'percent', option.percent ?? ''],
      ]),
    ),
    ...insights.statements.flatMap(({ text, agree, disagree, pass }): Row[] => [
      ['statement', text.text, 'agree', agree],
      ['statement', text.text, 'disagree', disagree],
      ['statement', text.text, 'pass', pass],
    ]),
    ...insights.proposals.map(({ title, supporters }): Row => ['proposal', title, 'supporters', supporters]),
    ...insights.regions.map(({ name, people }): Row => ['region', name[language], 'people', people ?? HIDDEN]),
    ['region', 'not stated', 'people', insights.regionUnknown ?? HIDDEN],
  ];
  // A spreadsheet must never run what a citizen typed as a formula.
  return stringify([['section', 'item', 'measure', 'value'], ...rows], { bom: true, escape_formulas: true });
}
