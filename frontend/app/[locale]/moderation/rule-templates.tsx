'use client';

import type { ReactNode, SyntheticEvent } from 'react';

type Props = { templates: Record<string, string>; children: ReactNode };

/** Around the rules: choosing one puts its template into the note, unless the moderator has written there. */
export function RuleTemplates({ templates, children }: Props) {
  const suggest = ({ target }: SyntheticEvent): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const note = target.form?.elements.namedItem('note');
    const isOurs = note instanceof HTMLTextAreaElement && ['', ...Object.values(templates)].includes(note.value.trim());
    if (!isOurs) return;
    note.setRangeText(templates[target.value] ?? '', 0, note.value.length, 'end');
    note.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return <div onChange={suggest}>{children}</div>;
}
