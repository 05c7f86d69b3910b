import { type FormState, text } from '../../../../../lib/form-state';
import { MOST_AUTHORS } from './parts';

type Row = { row: number; place: number; name: string; role: 'lead' | 'co-author' };

/** The rows with a name, in the order that was chosen. */
export const authorsOf = (data: FormData): Row[] =>
  Array.from({ length: MOST_AUTHORS }, (_, row): Row => {
    const field = (name: string): string => text(data, `authors/${row}/${name}`);
    return { row, place: Number(field('place')), name: field('name').trim(), role: field('role') === 'co-author' ? 'co-author' : 'lead' };
  })
    .filter(({ name }) => name !== '')
    .sort((a, b) => a.place - b.place);

/** Faults point to the authors as they were sent; the form shows them as they were typed. */
export const inTypedRows = (state: FormState, rows: readonly Row[]): FormState => ({
  ...state,
  errors: Object.fromEntries(
    Object.entries(state.errors).map(([pointer, fault]) => [
      pointer.replace(/^\/authors\/(\d+)/u, (whole, index: string) => {
        const sent = rows[Number(index)];
        return sent === undefined ? whole : `/authors/${sent.row}`;
      }),
      fault,
    ]),
  ),
});
