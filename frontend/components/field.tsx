'use client';

import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, ReactNode } from 'react';
import { faultId, fieldId, useField } from './form-context';

type FrameProps = { name: string; label: string; hint?: string; children: ReactNode };

const hintId = (name: string): string => `${name}-hint`;

/** Label, hint and fault around a control. */
export function FieldFrame({ name, label, hint, children }: FrameProps) {
  const { fault, meanwhile } = useField(name);
  return (
    <div className="field">
      <label htmlFor={fieldId(name)}>{label}</label>
      {hint !== undefined && (
        <span className="hint" id={hintId(name)}>
          {hint}
        </span>
      )}
      {children}
      {meanwhile !== undefined && (
        <div className="notice waiting">
          <b className="small">{meanwhile.label}</b>
          <div className="letter">{meanwhile.text}</div>
        </div>
      )}
      {fault !== undefined && (
        <span className="error" id={faultId(name)}>
          {fault.text}
        </span>
      )}
    </div>
  );
}

/** The attributes every control of a form has. */
export function useControl(name: string, hint: string | undefined) {
  const { fault, typed } = useField(name);
  const described = [hint === undefined ? '' : hintId(name), fault === undefined ? '' : faultId(name)].filter(Boolean).join(' ');
  return {
    typed,
    control: {
      id: fieldId(name),
      name,
      className: 'input',
      'aria-invalid': fault === undefined ? undefined : true,
      'aria-describedby': described === '' ? undefined : described,
    },
  };
}

type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  type?: HTMLInputTypeAttribute;
  value?: string;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  required?: boolean;
  lang?: string;
};

/** One line of text. The server's rules stay on the server; the hint says them before they are met. */
export function Field({ name, label, hint, type = 'text', value = '', autoComplete, required, lang }: FieldProps) {
  const { control, typed } = useControl(name, hint);
  return (
    <FieldFrame name={name} label={label} hint={hint}>
      <input
        {...control}
        type={type}
        defaultValue={type === 'password' ? '' : (typed ?? value)}
        autoComplete={autoComplete}
        required={required}
        lang={lang}
      />
    </FieldFrame>
  );
}
