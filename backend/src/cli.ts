import 'reflect-metadata';
import { Command } from 'commander';
import { admin } from './commands/admin.js';
import { audit } from './commands/audit.js';
import { backups } from './commands/backup.js';
import { demo } from './commands/demo.js';
import { doctor } from './commands/doctor.js';
import { importing } from './commands/import.js';
import { migrations } from './commands/migrate.js';
import { openapi } from './commands/openapi.js';
import { sentenceOf } from './commands/sentence.js';

const program = new Command('kenes').description('Kenes from the command line').showHelpAfterError('(kenes --help lists the commands)');
for (const add of [importing, admin, migrations, backups, audit, doctor, demo, openapi]) add(program);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 1;
}
