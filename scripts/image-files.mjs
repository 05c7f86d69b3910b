import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, matchesGlob, relative } from 'node:path';
import { Failure } from './failure.mjs';
import { ROOT } from './places.mjs';

const ignored = readFileSync(join(ROOT, '.dockerignore'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

const isSent = (path) => !ignored.some((pattern) => matchesGlob(path, pattern));

/** One COPY: from another stage's root, or from the context without what `.dockerignore` names. Of a folder its contents are taken. */
export function copyInto({ from, path, target, many }) {
  const root = from ?? ROOT;
  const source = join(root, path);
  if (!existsSync(source) || (from === undefined && !isSent(path))) throw new Failure(`COPY finds no ${path}.`);
  const isFolder = lstatSync(source).isDirectory();
  const place = many && !isFolder ? join(target, basename(path)) : target;
  mkdirSync(isFolder ? place : dirname(place), { recursive: true });
  const filter = (file) => from !== undefined || file === source || isSent(relative(ROOT, file));
  cpSync(source, place, { recursive: true, verbatimSymlinks: true, filter });
}
