'use client';

import { type ReactNode, useActionState } from 'react';
import { type FormAction, UNTOUCHED } from '../lib/form-state';
import { FormContext } from './form-context';
import { FormErrors } from './form-errors';

type Props = { action: FormAction; children: ReactNode; requestId: string; traceLabel: string; tight?: boolean };

/** Use Form from form.tsx. */
export function FormView({ action, children, requestId, traceLabel, tight = false }: Props) {
  const [state, send] = useActionState(action, UNTOUCHED);
  return (
    <FormContext value={state}>
      <form action={send} className={tight ? 'form tight' : 'form'} noValidate>
        {state.ok === true && state.message !== undefined ? (
          <div className="notice" role="status">
            {state.message}
          </div>
        ) : (
          <FormErrors state={state} traceLabel={traceLabel} />
        )}
        <input type="hidden" name="requestId" value={state.requestId ?? requestId} />
        {children}
      </form>
    </FormContext>
  );
}
