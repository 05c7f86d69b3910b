'use client';

import { createContext, useContext } from 'react';
import { type FieldFault, type FormState, UNTOUCHED } from '../lib/form-state';

export const FormContext = createContext<FormState>(UNTOUCHED);

/** Where the fields of a form say their fault: the pointer of a field is its name. */
export const faultId = (name: string): string => `${name}-fault`;
export const fieldId = (name: string): string => `field-${name}`;

/** What the last answer said of this field, what was typed, and what others saved in it meanwhile. */
export function useField(name: string) {
  const { errors, values, meanwhile } = useContext(FormContext);
  const fault: FieldFault | undefined = errors[`/${name}`];
  const typed: string | undefined = values[name];
  return { fault, typed, meanwhile: meanwhile?.[name] };
}
