import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { command } from './ending.mjs';
import { Failure } from './failure.mjs';
import { ROOT } from './places.mjs';

const ALLOWED = new Set(
  ['MIT', 'MIT-0', 'Apache-2.0', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'MPL-2.0', 'BlueOak-1.0.0', 'CC0-1.0'].concat([
    'Python-2.0',
    'Unicode-3.0',
    'Unicode-DFS-2016',
    'Zlib',
    'PostgreSQL',
  ]),
);

/** Licences that are fine for one sort of thing only: data, fonts, a shared library nobody changed. */
const ALLOWED_FOR = [
  { licence: /^CC-BY-[34]\.0$/u, packages: /^(?:caniuse-lite|spdx-exceptions|spdx-ranges)@/u },
  { licence: /^OFL-1\.1$/u, packages: /^@fontsource(?:-variable)?\//u },
  { licence: /^LGPL-3\.0-or-later$/u, packages: /^@img\/sharp-(?:libvips-)?[a-z]/u },
];

function isAllowed(licence, name) {
  const plain = licence.replace(/\*$/u, ''); // the checker marks what it read from the licence's text by a star
  return ALLOWED.has(plain) || ALLOWED_FOR.some((rule) => rule.licence.test(plain) && rule.packages.test(name));
}

/** Whether an SPDX expression leaves us an allowed choice. Nesting of OR in AND does not occur and is refused. */
export function isAllowedExpression(expression, name) {
  const bare = expression.trim().replace(/^\(([^()]*)\)$/u, '$1');
  if (/[()]/u.test(bare)) return false;
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((licence) => isAllowed(licence.trim(), name)));
}

/** The packages whose licence is unknown or not on the list, as `name@version: licence`. */
export function refusedLicences(packages) {
  return Object.entries(packages)
    .filter(([name, { licenses }]) => ![licenses ?? 'UNKNOWN'].flat().every((expression) => isAllowedExpression(String(expression), name)))
    .map(([name, { licenses }]) => `${name}: ${[licenses].flat().join(', ')}`);
}

async function installedPackages() {
  const checker = createRequire(join(ROOT, 'package.json'))('license-checker-rseidelsohn');
  const installed = await promisify(checker.init)({ start: ROOT, excludePrivatePackages: true });
  const runtime = JSON.parse(readFileSync(join(ROOT, 'scripts/runtime/package-lock.json'), 'utf8')).packages;
  for (const [path, { version, license }] of Object.entries(runtime)) {
    if (path !== '') installed[`${path.replace('node_modules/', '')}@${version}`] = { licenses: license };
  }
  return installed;
}

async function main() {
  const packages = await installedPackages();
  const refused = refusedLicences(packages);
  if (refused.length > 0)
    throw new Failure('These dependencies have a licence that is not on the list of scripts/licences.mjs:', { lines: refused });
  process.stdout.write(`The licences of ${Object.keys(packages).length} dependencies are on the list.\n`);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) void command(main);
