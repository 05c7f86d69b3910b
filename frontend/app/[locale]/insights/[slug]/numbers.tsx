import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Count } from '../../../../components/count';
import { Table } from '../../../../components/table';

type Props = { caption: string; heads: readonly string[]; rows: readonly { id: string; cells: readonly (ReactNode | number)[] }[] };

/** The numbers of a chart as a table, one tap away; printed with the page. The first column says what is counted. */
export async function Numbers({ caption, heads, rows }: Props) {
  const t = await getTranslations('insights');
  return (
    <details className="numbers">
      <summary>{t('table')}</summary>
      <NumberTable caption={caption} heads={heads} rows={rows} />
    </details>
  );
}

export const NumberTable = ({ caption, heads, rows }: Props) => (
  <Table
    caption={caption}
    head={
      <tr>
        {heads.map((head, index) => (
          <th key={head} scope="col" className={index === 0 ? undefined : 'figure'}>
            {head}
          </th>
        ))}
      </tr>
    }
  >
    {rows.map(({ id, cells }) => (
      <tr key={id}>
        {cells.map((cell, index) => (
          <td key={index} className={index === 0 ? undefined : 'figure'}>
            {typeof cell === 'number' ? <Count value={cell} /> : cell}
          </td>
        ))}
      </tr>
    ))}
  </Table>
);
