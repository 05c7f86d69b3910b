import pg from 'pg';

type Plan = Record<string, unknown> & { Plans?: Plan[] };

/** The rows that a plan read of each table, those it threw away included. */
function addRows(plan: Plan, read: Map<string, number>): Map<string, number> {
  const number = (name: string): number => Number(plan[name] ?? 0);
  const table = plan['Relation Name'] as string | undefined;
  if (table !== undefined) {
    const each = number('Actual Rows') + number('Rows Removed by Filter') + number('Rows Removed by Index Recheck');
    read.set(table, (read.get(table) ?? 0) + each * number('Actual Loops'));
  }
  for (const part of plan.Plans ?? []) addRows(part, read);
  return read;
}

export type Reading = { answer: unknown; read: ReadonlyMap<string, number> };

type Value = string | number | null;
/** Asks a statement that answers JSON text in the column json. */
export type Ask = (sql: string, values: readonly Value[]) => Promise<Reading>;

/** Runs statements as the application does, with one plan for all values, and tells what each answered and read. */
export async function withReader(url: string, work: (ask: Ask) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set plan_cache_mode = force_generic_plan');
    let count = 0;
    await work(async (sql, values) => {
      count += 1;
      const given = values.map((value) => (value === null ? 'null' : client.escapeLiteral(String(value)))).join(', ');
      await client.query(`prepare s${count} as ${sql}`);
      const { rows } = await client.query<{ json: string }>(`execute s${count}(${given})`);
      const explained = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
        `explain (analyze, format json) execute s${count}(${given})`,
      );
      const plan = explained.rows[0]?.['QUERY PLAN'][0].Plan ?? {};
      return { answer: JSON.parse(rows[0]?.json ?? 'null'), read: addRows(plan, new Map()) };
    });
  } finally {
    await client.end();
  }
}
