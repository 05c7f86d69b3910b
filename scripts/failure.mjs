/** Something the person at the terminal can act on: one clear sentence, and lines of evidence below it. */
export class Failure extends Error {
  constructor(sentence, { exitCode = 1, lines = [] } = {}) {
    super(sentence);
    this.exitCode = exitCode;
    this.lines = lines;
  }
}

const FULL_DISK = /ENOSPC|no space left on device|EDQUOT|disk quota exceeded/iu;

/** The sentence for a full disk when that is what the text or error speaks of, else undefined. */
export function fullDisk(evidence, place) {
  const text =
    evidence instanceof Error ? `${evidence.code ?? ''} ${evidence.message} ${(evidence.lines ?? []).join('\n')}` : String(evidence);
  if (!FULL_DISK.test(text)) return undefined;
  return new Failure(
    `The disk is full${place === undefined ? '' : ` at ${place}`}. Free some space, or name a folder on another disk with --data.`,
  );
}

/** Prints what went wrong and answers the exit code. */
export function report(error, stream = process.stderr) {
  const known = fullDisk(error) ?? error;
  if (known instanceof Failure) {
    stream.write(`${known.message}\n`);
    for (const line of known.lines) stream.write(`  ${line}\n`);
    return known.exitCode;
  }
  stream.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}
