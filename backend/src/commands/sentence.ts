const NOT_READABLE: Record<string, (path: string) => string> = {
  ENOENT: (path) => `There is no file or folder ${path}.`,
  EISDIR: (path) => `${path} is a folder, not a file.`,
  EACCES: (path) => `This account may not open ${path}.`,
  ENOSPC: (path) => `The disk is full${path === '' ? '' : ` at ${path}`}.`,
};

/** What a person at the terminal is told of an error: one sentence, no codes of the system. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = '', path = '' } = error as NodeJS.ErrnoException;
  return NOT_READABLE[code]?.(path) ?? error.message;
}
