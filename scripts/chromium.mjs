import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Failure } from './failure.mjs';
import { ROOT, homeFolder, makeFolder } from './places.mjs';
import { attempt, run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const PACKAGE = '@sparticuz/chromium';
const PASSED_ON = ['LD_LIBRARY_PATH', 'FONTCONFIG_PATH'];

const FONTS_CONF = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>
`;

const works = async (path) => (await attempt(path, ['--version']).catch(() => ({ code: 1 }))).code === 0;

/**
 * The browser for the tests: CHROME_PATH, else the one npm brought, which is the same everywhere and takes half the time of a
 * full one (decision 0007), else the system's. Never none.
 */
export async function findChromium(progress, env = process.env) {
  if (env.CHROME_PATH) {
    if (await works(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Failure(`CHROME_PATH names no browser that runs: ${env.CHROME_PATH}`);
  }
  const packaged = await packagedChromium(progress).catch(() => undefined);
  const found = packaged ?? (await systemChromium(env));
  if (found === undefined) throw new Failure('The packaged Chromium does not run here. Install Chromium, or name one by CHROME_PATH.');
  return found;
}

/** The first Chromium or Chrome in PATH that runs. */
async function systemChromium({ PATH = '' }) {
  for (const path of NAMES.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)))) {
    if (existsSync(path) && (await works(path))) return path;
  }
  return undefined;
}

/** Unpacks the packaged browser with its own copies of the libraries a bare system lacks; once for each version. @throws Failure */
export async function packagedChromium(progress, home = homeFolder()) {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules', PACKAGE, 'package.json'), 'utf8'));
  const folder = join(home, `chromium-${version}`);
  const launcher = join(folder, 'chromium.sh');
  if (existsSync(launcher)) return launcher;
  await progress.step('Unpacking Chromium', async () => {
    rmSync(folder, { recursive: true, force: true });
    makeFolder(folder, 0o755);
    // The package unpacks into the temporary folder, and reads both variables while it is loaded.
    const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
    await run(process.execPath, [fileURLToPath(import.meta.url), folder], { what: 'Unpacking Chromium', cwd: ROOT, env });
  });
  if (!(await works(launcher))) throw new Failure('The packaged Chromium does not run here.');
  return launcher;
}

async function unpackInto(folder) {
  const { default: chromium } = await import(pathToFileURL(createRequire(join(ROOT, 'package.json')).resolve(PACKAGE)).href);
  chromium.setGraphicsMode = false;
  const binary = await chromium.executablePath();
  const fonts = process.env.FONTCONFIG_PATH;
  // The package's own list names folders of another kind of machine; with no font at all the browser ends at its first page.
  if (fonts) writeFileSync(join(fonts, 'fonts.conf'), FONTS_CONF(fonts));
  const quote = (value) => `'${value.replaceAll("'", "'\\''")}'`;
  const exports = PASSED_ON.filter((name) => process.env[name]).map((name) => `export ${name}=${quote(process.env[name])}`);
  const launcher = join(folder, 'chromium.sh');
  writeFileSync(`${launcher}.new`, ['#!/bin/sh', ...exports, `exec ${quote(binary)} "$@"`, ''].join('\n'));
  chmodSync(`${launcher}.new`, 0o755);
  renameSync(`${launcher}.new`, launcher);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url) && process.argv[2] !== undefined) {
  mkdirSync(process.argv[2], { recursive: true });
  await unpackInto(process.argv[2]);
}
