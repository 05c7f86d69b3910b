'use client';

import { useEffect, useRef, useState } from 'react';
import { fieldId, useField } from './form-context';

type Kept = { text: string; at: number };
type Props = {
  /** The field whose text is kept. */
  name: string;
  /** Which form this is, so that each keeps its own. */
  place: string;
  /** Texts that were sent: what is kept and stands there is sent, too. */
  sent: readonly string[];
  /** When the text that the page brought was saved, in milliseconds. */
  savedAt?: number | undefined;
  words: { kept: string; restored: string };
};

const same = (one: string, other: string): boolean => one.replaceAll('\r\n', '\n').trim() === other.replaceAll('\r\n', '\n').trim();

function read(key: string): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof kept === 'object' && kept !== null && 'text' in kept && 'at' in kept) return kept as Kept;
  } catch {
    // a full or forbidden store keeps nothing; the form works without it
  }
  return undefined;
}

function write(key: string, text: string): boolean {
  try {
    if (text.trim() === '') localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ text, at: Date.now() } satisfies Kept));
    return text.trim() !== '';
  } catch {
    return false;
  }
}

/** As if it was typed, so that counters follow. */
function type(field: HTMLTextAreaElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Keeps what is typed on this device until it is sent, and brings it back when somebody comes back. */
export function DeviceDraft({ name, place, sent, savedAt = 0, words }: Props) {
  const { typed } = useField(name);
  const here = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState('');
  const key = `kenes-draft ${place}`;
  useEffect(() => {
    const form = here.current?.closest('form');
    const fieldIn = (): HTMLTextAreaElement | null => form?.querySelector<HTMLTextAreaElement>(`#${fieldId(name)}`) ?? null;
    const keep = (event: Event): void => {
      const field = fieldIn();
      if (field !== null && event.target === field && event.isTrusted) setSaid(write(key, field.value) ? words.kept : '');
    };
    const [kept, field] = [read(key), fieldIn()];
    if (typed === '' || (kept !== undefined && sent.some((text) => same(text, kept.text)))) write(key, '');
    else if (
      kept !== undefined &&
      kept.at > savedAt &&
      field !== null &&
      field.value === field.defaultValue &&
      !same(kept.text, field.value)
    ) {
      type(field, kept.text);
      setSaid(words.restored);
    }
    form?.addEventListener('input', keep);
    return () => {
      form?.removeEventListener('input', keep);
    };
  }, [key, name, savedAt, sent, typed, words.kept, words.restored]);
  return (
    <p ref={here} className="quiet-text small device-draft" role="status">
      {said}
    </p>
  );
}
