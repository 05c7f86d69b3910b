import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { ROOT } from './places.mjs';

const READERS = {
  FROM: (step) => ({ name: step.getBuildStage() ?? undefined }),
  WORKDIR: (step) => ({ path: step.getArgumentsContent() }),
  USER: (step) => ({ user: step.getArgumentsContent() }),
  RUN: (step) => {
    const flags = step.getFlags();
    const caches = flags.map((flag) => /^type=cache,target=(\S+)$/u.exec(flag.getValue() ?? '')?.[1]);
    if (caches.includes(undefined)) throw new Failure(`scripts/dockerfile.mjs follows only cache mounts: ${step.getArgumentsContent()}`);
    return {
      text: step
        .getArguments()
        .map((part) => part.getValue())
        .join(' '),
      caches,
    };
  },
  ENV: (step) => ({ values: Object.fromEntries(step.getProperties().map((property) => [property.getName(), property.getValue()])) }),
  CMD: (step) => ({ command: step.getJSONStrings().map((part) => JSON.parse(part.getValue())) }),
  COPY: (step) => {
    const paths = step.getArguments().map((part) => part.getValue());
    return { from: step.getFromFlag()?.getValue() ?? undefined, sources: paths.slice(0, -1), target: paths.at(-1) };
  },
};

/** The steps of a Dockerfile, in their order. @throws Failure for an instruction that nothing here follows */
export function readDockerfile(path) {
  const { DockerfileParser } = createRequire(join(ROOT, 'package.json'))('dockerfile-ast');
  return DockerfileParser.parse(readFileSync(path, 'utf8'))
    .getInstructions()
    .map((step) => {
      const keyword = step.getKeyword();
      const read = READERS[keyword];
      if (read === undefined) throw new Failure(`scripts/dockerfile.mjs does not follow ${keyword}, which ${path} uses.`);
      return { keyword, text: step.getArgumentsContent(), ...read(step) };
    });
}
