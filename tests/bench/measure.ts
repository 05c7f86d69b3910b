import autocannon from 'autocannon';
import { cpuSeconds } from './processes.ts';

export type Shot = { method: 'GET' | 'POST' | 'PUT'; path: string; body?: string; cookie?: string; key?: string };
export type Round = { rate: number; cpuMs: number; p99Ms: number; acknowledged: Set<string>; answers: number };
export type Target = { url: string; pids: readonly number[]; next: () => Shot };

export const CONNECTIONS = 16;
export const ORIGIN = 'http://localhost:3000';

/** One round of load. @throws Error when any answer was not 2xx: a fast wrong answer counts for nothing */
export async function round({ url, pids, next }: Target, seconds: number): Promise<Round> {
  const acknowledged = new Set<string>();
  const before = cpuSeconds(pids);
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    headers: { 'content-type': 'application/json', origin: ORIGIN },
    requests: [
      {
        setupRequest: (request, context) => {
          const { method, path, body, cookie, key } = next();
          Object.assign(context, { key });
          const headers = { ...request.headers, ...(cookie === undefined ? {} : { cookie }) };
          return { ...request, method, path, headers, ...(body === undefined ? {} : { body }) };
        },
        onResponse: (status, _body, context) => {
          const { key } = context as { key?: string };
          if (status >= 200 && status < 300 && key !== undefined) acknowledged.add(key);
        },
      },
    ],
  });
  const answers = result['2xx'];
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(
      `${url}: ${result.non2xx} answers were not 2xx, ${result.errors} failed (${JSON.stringify(result.statusCodeStats ?? {})})`,
    );
  const cpuMs = ((cpuSeconds(pids) - before) * 1000) / Math.max(1, answers);
  return { rate: answers / result.duration, cpuMs, p99Ms: result.latency.p99, acknowledged, answers };
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

export type Comparison = {
  ours: number;
  limit: number;
  ratio: number;
  cpuRatio: number;
  acknowledged: Set<string>;
  p99: { ours: number; limit: number };
};

/** Alternates ours and the limit, so a busy neighbour meets both; medians of the rounds. cpuRatio: ours over the limit, per request. */
export async function compare(ours: Target, limit: Target, { rounds, seconds }: { rounds: number; seconds: number }): Promise<Comparison> {
  const measured = { ours: [] as Round[], limit: [] as Round[] };
  await round(limit, 1);
  const acknowledged = new Set((await round(ours, 1)).acknowledged);
  for (let n = 0; n < rounds; n += 1) {
    measured.limit.push(await round(limit, seconds));
    measured.ours.push(await round(ours, seconds));
  }
  for (const { acknowledged: keys } of measured.ours) for (const key of keys) acknowledged.add(key);
  const of = (side: Round[], pick: (round: Round) => number): number => median(side.map(pick));
  const [oursRate, limitRate] = [of(measured.ours, (r) => r.rate), of(measured.limit, (r) => r.rate)];
  return {
    ours: oursRate,
    limit: limitRate,
    ratio: oursRate / limitRate,
    cpuRatio: of(measured.ours, (r) => r.cpuMs) / of(measured.limit, (r) => r.cpuMs),
    acknowledged,
    p99: { ours: of(measured.ours, (r) => r.p99Ms), limit: of(measured.limit, (r) => r.p99Ms) },
  };
}
