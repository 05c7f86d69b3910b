import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Places = { folders: () => { home: string; keysDir: string } };

const places = async () => ((await import(join(process.cwd(), 'scripts/places.mjs'))) as Places).folders();

/** The keys with which `npm test` built the website. */
export const keysOfThisClone = async (): Promise<string> => (await places()).keysDir;

/** Remembers which folders the developer's last start used. Answers how to write that back after starts of our own. */
export async function keepLastStart(): Promise<() => void> {
  const file = join((await places()).home, 'last-start.json');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  return () => {
    if (before === undefined) rmSync(file, { force: true });
    else writeFileSync(file, before);
  };
}
