import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPortal, type Portal } from '../set-up/portal.js';

const BUILD_LIMIT_MS = 300_000;
const START_LIMIT_MS = 60_000;

type Image = { name: string; folder: string; env: Record<string, string>; user: string; command: string[]; skipped: string[] };

let into: string;
let images: Map<string, Image>;

/** Goes through both Dockerfiles as `docker build` would, without Docker. */
beforeAll(async () => {
  into = mkdtempSync(join(tmpdir(), 'kenes-images-'));
  const child = spawn(process.execPath, ['scripts/images.mjs', into], { stdio: ['ignore', 'inherit', 'inherit'] });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error('An image does not build; its steps are above.');
  const built = JSON.parse(await readFile(join(into, 'images.json'), 'utf8')) as Image[];
  images = new Map(built.map((image) => [image.name, image]));
}, BUILD_LIMIT_MS);

afterAll(() => {
  rmSync(into, { recursive: true, force: true });
});

function image(name: string): Image {
  const found = images.get(name);
  if (found === undefined) throw new Error(`There is no image ${name}.`);
  return found;
}

describe('the images', () => {
  it('run without root, and hold neither sources nor the tools that built them', () => {
    for (const { user } of images.values()) expect(user).toBe('node');
    for (const path of ['backend/src', 'node_modules/next', 'node_modules/jest', 'node_modules/@swc/cli']) {
      expect([path, existsSync(join(image('backend').folder, path))]).toEqual([path, false]);
    }
    for (const path of ['frontend/app', 'frontend/.next/cache', 'node_modules/@nestjs', 'node_modules/jest', 'node_modules/tailwindcss']) {
      expect([path, existsSync(join(image('frontend').folder, path))]).toEqual([path, false]);
    }
  });

  it('skip no step but what asks for an account of the base image', () => {
    expect([...images.values()].flatMap(({ skipped }) => skipped)).toEqual(['mkdir /keys && chown node /keys']);
  });

  it(
    'serve a page: the api and the worker from one, the website from the other',
    async () => {
      const { backend, frontend } = { backend: image('backend'), frontend: image('frontend') };
      let portal: Portal | undefined;
      try {
        portal = await startPortal({ folders: { backend: backend.folder, frontend: frontend.folder } });
        expect((await fetch(`${portal.apiUrl}/health/ready`)).status).toBe(200);
        const page = await fetch(`${portal.url}/en`);
        expect(page.status).toBe(200);
        expect(await page.text()).toMatch(/<h1[\s>]/u);
      } finally {
        await portal?.close();
      }
    },
    START_LIMIT_MS,
  );
});
