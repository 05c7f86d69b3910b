import type { Command } from 'commander';
import { importPlacesInto } from '../places/import-places.js';
import { readConfig } from '../platform/config.js';
import { migrate } from '../platform/migrate.js';
import { progress, say } from './context.js';

export function migrations(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to this version and load the places of Kazakhstan')
    .action(async () => {
      const config = readConfig();
      const applied = await migrate(config.databaseOwnerUrl, config.databaseUrl);
      for (const name of applied) progress(`applied ${name}`);
      const places = await importPlacesInto(config.databaseOwnerUrl);
      say(`The database is up to date (${applied.length} migrations applied, ${places} places).`);
    });
}
