// Preloaded into each service: when the launcher dies without a word (kill -9), its services leave too.
const LOOK_MS = 1_000;
const parent = process.ppid;

setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, LOOK_MS).unref();
