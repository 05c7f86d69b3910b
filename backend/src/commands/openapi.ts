import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { progress } from './context.js';

export function openapi(program: Command): void {
  program
    .command('openapi')
    .description('write the description of the api; needs no database')
    .argument('<file>')
    .action(async (file: string) => {
      const { openApiDocument } = await import('../openapi.js');
      await writeFile(file, `${JSON.stringify(await openApiDocument(), null, 2)}\n`);
      progress(`Wrote ${file}.`);
    });
}
