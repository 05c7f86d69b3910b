import pg from 'pg';
import { CLASSIFIER_DATE, readClassifier } from './classifier.js';

const UPSERT = `
  insert into place (kato, parent_kato, region_kato, kind, iso, name_kk, name_ru, name_en, name_en_status, folded, population, population_date, population_source, hidden, valid_from)
  select kato, parent, region, kind, iso, kk, ru, en, "enStatus", folded, population, "populationDate", "populationSource", hidden, $2
  from json_to_recordset($1) as given (kato text, parent text, region text, kind text, iso text, kk text, ru text, en text, "enStatus" text, folded text,
    population int, "populationDate" date, "populationSource" text, hidden boolean)
  on conflict (kato) do update set
    (parent_kato, region_kato, kind, iso, name_kk, name_ru, name_en, name_en_status, folded, population, population_date, population_source, hidden, valid_to) =
    (excluded.parent_kato, excluded.region_kato, excluded.kind, excluded.iso, excluded.name_kk, excluded.name_ru, excluded.name_en, excluded.name_en_status,
     excluded.folded, excluded.population, excluded.population_date, excluded.population_source, excluded.hidden, null)`;

// People and texts may name a place that a newer classifier dropped, so it is ended and not deleted.
const END_DROPPED = `update place set valid_to = $2 where valid_to is null and kato not in (select kato from json_to_recordset($1) as given (kato text))`;

async function importPlaces(client: pg.ClientBase): Promise<number> {
  const places = await readClassifier();
  const values = [JSON.stringify(places), CLASSIFIER_DATE];
  await client.query('begin');
  try {
    await client.query(UPSERT, values);
    await client.query(END_DROPPED, values);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
  return places.length;
}

/** Brings the table of places to the classifier that ships with the product, in one transaction. Running it again changes nothing. Answers how many there are. */
export async function importPlacesInto(ownerUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await importPlaces(client);
  } finally {
    await client.end();
  }
}
