import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { command } from './ending.mjs';
import { Failure } from './failure.mjs';
import { readDockerfile } from './dockerfile.mjs';
import { copyInto } from './image-files.mjs';
import { ROOT } from './places.mjs';
import { attempt } from './run.mjs';

const IMAGES = ['backend', 'frontend'];
/** Steps that need nothing but Node, npm and a shell; what asks the base image for more is skipped, out loud. */
const OURS = /^(?:npm|node|rm) /u;

const say = (name, line) => process.stderr.write(`${name}: ${line}\n`);

/**
 * Goes through a Dockerfile without Docker: each stage is a folder under `into`, paths from the context obey `.dockerignore`,
 * a cache mount is lent what this clone has at its place.
 * Answers what the container would be: the final stage's folder, its environment, user, command and what was skipped.
 */
export async function buildImage(name, into) {
  const skipped = [];
  const stages = new Map();
  let stage;
  for (const step of readDockerfile(join(ROOT, name, 'Dockerfile'))) {
    if (step.keyword === 'FROM') {
      stage = { root: join(into, `${name}-${stages.size}`), folder: '/', env: {}, user: 'root', command: [] };
      stages.set(step.name ?? String(stages.size), stage);
    } else await take[step.keyword]({ name, step, stage, stages, skipped });
  }
  const { root, folder, env, user, command: start } = stage;
  for (const other of stages.values()) if (other !== stage) rmSync(other.root, { recursive: true, force: true });
  return { name, folder: join(root, folder), env, user, command: start, skipped };
}

const take = {
  WORKDIR({ step, stage }) {
    stage.folder = step.path;
    mkdirSync(join(stage.root, step.path), { recursive: true });
  },
  ENV({ step, stage }) {
    Object.assign(stage.env, step.values);
  },
  USER({ step, stage }) {
    stage.user = step.user;
  },
  CMD({ step, stage }) {
    stage.command = step.command;
  },
  COPY({ step, stage, stages }) {
    const source = step.from === undefined ? undefined : stages.get(step.from);
    if (step.from !== undefined && source === undefined) throw new Failure(`There is no stage "${step.from}" before: ${step.text}`);
    for (const path of step.sources) {
      copyInto({
        from: source?.root,
        path,
        target: join(stage.root, stage.folder, step.target),
        many: step.sources.length > 1 || step.target.endsWith('/'),
      });
    }
  },
  async RUN({ name, step, stage, skipped }) {
    if (!OURS.test(step.text)) {
      skipped.push(step.text);
      say(name, `skipped, it is the base image's: ${step.text}`);
      return;
    }
    const startedAt = Date.now();
    const env = { PATH: process.env.PATH, HOME: process.env.HOME ?? '/', npm_config_prefer_offline: 'true', ...kept(), ...stage.env };
    const cwd = join(stage.root, stage.folder);
    const mounts = step.caches.map((target) => ({ here: join(ROOT, relative(stage.folder, target)), there: join(stage.root, target) }));
    for (const { here, there } of mounts) if (existsSync(here)) cpSync(here, there, { recursive: true });
    const result = await attempt('sh', ['-c', step.text], { cwd, env });
    for (const { there } of mounts) rmSync(there, { recursive: true, force: true });
    if (result.code !== 0)
      throw new Failure(`The image "${name}" does not build: ${step.text} (${result.ending})`, { lines: result.tail.last(30) });
    say(name, `${step.text} (${Math.round((Date.now() - startedAt) / 1_000)} s)`);
  },
};

/** npm's cache and the machine's certificates are not the image's; everything else of this environment stays out. */
const kept = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([key]) => /^(?:npm_config_cache|NODE_EXTRA_CA_CERTS|https?_proxy|no_proxy)$/iu.test(key)),
  );

async function main() {
  const [given] = process.argv.slice(2);
  if (given === undefined || given.startsWith('-')) {
    process.stdout.write(
      'node scripts/images.mjs FOLDER      builds both images into an empty folder without Docker, and writes images.json there\n',
    );
    return given === '--help' ? 0 : 2;
  }
  const into = resolve(given);
  if (IMAGES.some((name) => existsSync(join(into, `${name}-0`)))) throw new Failure(`${into} holds images already. Name an empty folder.`);
  mkdirSync(into, { recursive: true });
  const images = await Promise.all(IMAGES.map((name) => buildImage(name, into)));
  writeFileSync(join(into, 'images.json'), JSON.stringify(images, null, 2));
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) void command(main);
