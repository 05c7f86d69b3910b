/** A field that needs another look; `text` is the sentence in the reader's language. */
export type FieldFault = { code: string; params: Record<string, string | number>; text: string };

/** What a form shows after it was sent. Typed text survives every error in `values`; passwords are never in it. */
export type FormState = {
  ok?: boolean;
  message?: string;
  trace?: string;
  errors: Record<string, FieldFault>;
  values: Record<string, string>;
  requestId?: string;
  /** By field, what somebody else saved there after the form was opened. */
  meanwhile?: Record<string, { label: string; text: string }>;
};

export const UNTOUCHED: FormState = { errors: {}, values: {} };

/** What every server action behind a form looks like once its locale is bound. */
export type FormAction = (previous: FormState, data: FormData) => Promise<FormState>;

export const text = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
};
