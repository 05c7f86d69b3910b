'use client';

import { useField } from './form-context';

/** A value that goes with the form unseen; an answer may give it anew. */
export function Hidden({ name, value }: { name: string; value: string }) {
  const { typed } = useField(name);
  return <input type="hidden" name={name} value={typed ?? value} />;
}
