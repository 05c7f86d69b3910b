const QUIET_MS = 2_000;
const FRAME_MS = 120;
const REMINDER_MS = 30_000;
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

const seconds = (ms) => `${Math.max(1, Math.round(ms / 1_000))} s`;

/** Shows each step that takes over two seconds: a spinner with seconds on a terminal, plain lines elsewhere. */
export function createProgress(stream = process.stdout) {
  const show = stream.isTTY ? spinner(stream) : lines(stream);
  return {
    async step(label, work) {
      const startedAt = Date.now();
      const stop = show(label, startedAt);
      try {
        const result = await work();
        stop(true);
        return result;
      } catch (error) {
        stop(false);
        throw error;
      }
    },
  };
}

function spinner(stream) {
  return (label, startedAt) => {
    let frame = 0;
    const timer = setInterval(() => {
      frame = (frame + 1) % FRAMES.length;
      stream.write(`\r\u001B[2K${FRAMES[frame]} ${label} ${seconds(Date.now() - startedAt)}`);
    }, FRAME_MS);
    return (isDone) => {
      clearInterval(timer);
      const ms = Date.now() - startedAt;
      stream.write('\r\u001B[2K');
      if (isDone && ms > QUIET_MS) stream.write(`✓ ${label} (${seconds(ms)})\n`);
      if (!isDone && ms > QUIET_MS) stream.write(`✗ ${label} (${seconds(ms)})\n`);
    };
  };
}

function lines(stream) {
  return (label, startedAt) => {
    let isShown = false;
    const show = () => {
      stream.write(isShown ? `${label} … ${seconds(Date.now() - startedAt)}\n` : `${label} …\n`);
      isShown = true;
    };
    const first = setTimeout(show, QUIET_MS);
    const later = setInterval(show, REMINDER_MS);
    return (isDone) => {
      clearTimeout(first);
      clearInterval(later);
      if (isShown && !isDone) stream.write(`${label}: failed\n`);
      else if (isShown) stream.write(`${label}: done in ${seconds(Date.now() - startedAt)}\n`);
    };
  };
}
