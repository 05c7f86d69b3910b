import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { foldForSearch } from '../text/fold.js';
import { englishName } from './transliteration.js';

const FOLDER = fileURLToPath(new URL('../../data/places/', import.meta.url));

/** The day KATO (NK RK 11-2025) came into force. */
export const CLASSIFIER_DATE = '2025-02-01';

/** Baikonur is leased to Russia and governed apart: known by code, not offered. */
const HIDDEN: ReadonlySet<string> = new Set(['431900000', '431910000']);

export const NAME_BREAK = '|';

export type ClassifierRow = {
  kato: string;
  parent: string | null;
  region: string | null;
  kind: string;
  iso: string | null;
  kk: string;
  ru: string;
  en: string;
  enStatus: 'common_usage' | 'generated';
  folded: string;
  population: number | null;
  populationDate: string | null;
  populationSource: string | null;
  hidden: boolean;
};

type Line = Record<string, string>;

async function lines(file: string): Promise<Line[]> {
  return parse(await readFile(`${FOLDER}${file}`, 'utf8'), { columns: true, bom: true, skip_empty_lines: true });
}

const field = (line: Line, name: string): string => (line[name] ?? '').replace(/\s+/gu, ' ').trim();
const optional = (line: Line, name: string): string | null => field(line, name) || null;

type Core = Pick<ClassifierRow, 'kind' | 'parent' | 'region'> & Partial<ClassifierRow>;

function row(line: Line, core: Core, otherNames = ''): ClassifierRow {
  const [kato, kk, ru] = [field(line, 'kato'), field(line, 'name_kk'), field(line, 'name_ru')];
  const en = core.en ?? field(line, 'name_en');
  const names = [kk, ru, en, ...otherNames.split(';')].map(foldForSearch).filter((name) => name !== '');
  return {
    ...{ kato, iso: null, kk, ru, en, enStatus: 'common_usage', population: null, populationDate: null, populationSource: null },
    ...{ hidden: HIDDEN.has(kato), folded: names.map((name) => `${NAME_BREAK}${name}`).join('') },
    ...core,
  };
}

/** Every place of the classifier, parents before children. */
export async function readClassifier(): Promise<ClassifierRow[]> {
  const regions = (await lines('regions.csv')).map((line) =>
    row(
      line,
      {
        ...{ kind: field(line, 'kind'), parent: null, region: null, iso: field(line, 'iso_3166_2') },
        ...{
          population: Number(field(line, 'population')) || null,
          populationDate: optional(line, 'population_date'),
          populationSource: optional(line, 'population_source'),
        },
      },
      field(line, 'name_en_alt'),
    ),
  );
  const katoOf = new Map(regions.map((region) => [region.iso, region.kato]));
  const districts = (await lines('districts.csv')).map((line) => {
    const region = katoOf.get(field(line, 'parent_iso_3166_2')) ?? null;
    return row(line, {
      kind: field(line, 'kind'),
      parent: region,
      region,
      enStatus: field(line, 'name_en_status') === 'generated' ? 'generated' : 'common_usage',
    });
  });
  const locals = (await lines('local_units.csv')).map((line) => {
    const kind = field(line, 'kind');
    const region = katoOf.get(field(line, 'region_iso_3166_2')) ?? null;
    return row(line, {
      kind,
      parent: field(line, 'parent_kato'),
      region,
      en: englishName(field(line, 'name_kk'), kind),
      enStatus: 'generated',
    });
  });
  return [...regions, ...districts, ...locals];
}
