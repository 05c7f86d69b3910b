type Fields = Readonly<Record<string, string | number | undefined>>;

const write = (level: string, fields: Fields): void => {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), level, ...fields })}\n`);
};

/** One JSON line an entry; never an address, a query or a body. */
export const log = {
  info: (fields: Fields): void => {
    write('info', fields);
  },
  error: (fields: Fields): void => {
    write('error', fields);
  },
};
