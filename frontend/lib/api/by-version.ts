import 'server-only';

const MOST_ENTRIES = 500;

const kept = new Map<string, Promise<unknown>>();

/**
 * What all readers see, read once for each version of it. The version comes from one cheap call, so a text that is
 * removed is gone at once in every copy; nothing is ever invalidated, the least recently read is dropped.
 */
export function readByVersion<Value>(name: string, version: string | number, read: () => Promise<Value>): Promise<Value> {
  const key = `${name}@${version}`;
  const found = kept.get(key) as Promise<Value> | undefined;
  const value = found ?? read();
  kept.delete(key);
  kept.set(key, value);
  if (found === undefined) value.catch(() => kept.delete(key));
  if (kept.size > MOST_ENTRIES) kept.delete(kept.keys().next().value ?? '');
  return value;
}
