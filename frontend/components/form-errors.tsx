'use client';

import { useEffect, useRef } from 'react';
import type { FormState } from '../lib/form-state';
import { fieldId } from './form-context';

/** What went wrong, at the top of the form, with a way to each field; takes the focus when it appears. */
export function FormErrors({ state, traceLabel }: { state: FormState; traceLabel: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.ok === false) box.current?.focus();
  }, [state]);
  if (state.ok !== false) return null;
  const faults = Object.entries(state.errors);
  return (
    <div ref={box} className="form-errors" role="alert" tabIndex={-1}>
      <b>{state.message}</b>
      {faults.length > 0 && (
        <ul>
          {faults.map(([pointer, { text }]) => (
            <li key={pointer}>
              <a href={`#${fieldId(pointer.slice(1))}`}>{text}</a>
            </li>
          ))}
        </ul>
      )}
      {state.trace !== undefined && (
        <p className="small">
          {traceLabel} <code>{state.trace}</code>
        </p>
      )}
    </div>
  );
}
