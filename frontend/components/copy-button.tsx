'use client';

import { useState, useSyncExternalStore } from 'react';

type Props = { text: string; words: { copy: string; copied: string; failed: string } };

const never = () => () => undefined;

/** Copies a text. Without JavaScript it is not there; what it says after the press is read out. */
export function CopyButton({ text, words }: Props) {
  const works = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [said, setSaid] = useState('');
  const copy = () => {
    // A page that came over plain http has no clipboard: that is a failure to tell, like a refusal.
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(text))
      .then(
        () => {
          setSaid(words.copied);
        },
        () => {
          setSaid(words.failed);
        },
      );
  };
  return (
    <>
      {works && (
        <button type="button" className="btn plain small" onClick={copy}>
          {words.copy}
        </button>
      )}{' '}
      <span role="status">{said}</span>
    </>
  );
}
