'use client';

import { createContext, useContext } from 'react';
import { type FieldFault, type FormState, UNTOUCHED } from '../lib/form-state';

export const FormContext = createContext<FormState>(UNTOUCHED);

/** Where the fields of a form say their fault: the pointer of a field is its name. */
export const faultId = (name: string): string => `${name}-fault`;
export const fieldId = (name: string): string => `field-${name}`;

/** What the last answer said of this field, and what was typed. */
export function useField(name: string): { fault: FieldFault | undefined; typed: string | undefined } {
  const { errors, values } = useContext(FormContext);
  return { fault: errors[`/${name}`], typed: values[name] };
}
