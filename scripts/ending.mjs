import { report } from './failure.mjs';

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
const LOOK_MS = 250;
const hooks = new Set();
let isEnding = false;

/** Remembers what must be undone when this process ends; the last remembered is undone first. Answers how to forget it. */
export function atEnd(hook) {
  const entry = { hook };
  hooks.add(entry);
  return () => hooks.delete(entry);
}

/** Undoes everything that was remembered. */
export async function end() {
  while (hooks.size > 0) {
    const entry = [...hooks].at(-1);
    hooks.delete(entry);
    await entry.hook();
  }
}

/**
 * Runs a command's main function, whose answer, if a number, is the exit code. A signal ends everything that was
 * started, in reverse order, and then this process, with `onSignal` as its exit code if one is given.
 */
export async function command(main, { onSignal } = {}) {
  const leave = (code) => {
    if (isEnding) return;
    isEnding = true;
    end()
      .catch(report)
      .finally(() => process.exit(code));
  };
  for (const [signal, code] of Object.entries(SIGNALS)) process.on(signal, () => leave(onSignal ?? code));
  watchParent(() => leave(onSignal ?? SIGNALS.SIGTERM));
  let code;
  try {
    code = (await main()) ?? 0;
  } catch (error) {
    code = isEnding ? 1 : report(error);
  }
  if (isEnding) return;
  isEnding = true;
  await end();
  process.exit(code);
}

/** npm passes signals only to the shell between it and us; when that shell is gone, we leave too. */
function watchParent(leave) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || leave(), LOOK_MS).unref();
}
