import { invalidField, type Problem } from '../platform/http/problem.js';

type Refusal = { code?: string; constraint?: string };

const WORDED: Readonly<Record<string, () => Problem>> = {
  account_email_key: () => invalidField('/email', 'taken', 'There is an account with this e-mail'),
  account_handle_folded_key: () => invalidField('/handle', 'taken', 'Somebody has this name, or one that looks the same'),
  account_place_fkey: () => invalidField('/place', 'unknown', 'There is no such place'),
};

/** Words what the database refused; anything else passes on. The keys decide, so two people at once cannot both win. */
export function wordRefusal(cause: unknown): never {
  const { constraint } = ((cause as { driverError?: unknown }).driverError ?? cause) as Refusal;
  throw (constraint === undefined ? undefined : WORDED[constraint]?.()) ?? cause;
}
