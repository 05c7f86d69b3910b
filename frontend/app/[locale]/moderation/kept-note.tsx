'use client';

import { useField } from '../../../components/form-context';

/** The note of somebody whom another moderator forestalled: theirs to copy. */
export function KeptNote({ label, lang }: { label: string; lang: string }) {
  const { typed } = useField('note');
  if (typed === undefined || typed === '') return null;
  return (
    <label className="field">
      <b>{label}</b>
      <textarea className="input" rows={5} readOnly value={typed} lang={lang} />
    </label>
  );
}
