import { z } from 'zod';
import { PERMISSIONS } from '../policy/policy.js';
import { LANGUAGES } from '../text/language.js';

const PASSWORD_MIN = 10;
const PASSWORD_MAX = 200;

const language = z.enum(LANGUAGES);
const kato = z.string().max(20);
const names = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
const newPassword = z.string().min(PASSWORD_MIN).max(PASSWORD_MAX);
const email = z.string().trim().toLowerCase().max(254).pipe(z.email());
const token = z.string().min(1).max(200);

export const newAccount = z
  .object({ handle: z.string(), email, password: newPassword, language, place: kato.nullish() })
  .meta({ id: 'NewAccount' });
export type NewAccount = z.infer<typeof newAccount>;

export const accountChange = z
  .object({ handle: z.string().optional(), place: kato.nullable().optional(), language: language.optional() })
  .meta({ id: 'AccountChange' });
export type AccountChange = z.infer<typeof accountChange>;

export const closing = z
  .object({ password: z.string().max(PASSWORD_MAX), texts: z.enum(['keep', 'remove']) })
  .meta({ id: 'AccountClosing' });
export type Closing = z.infer<typeof closing>;

export const signIn = z.object({ email, password: z.string().min(1).max(PASSWORD_MAX) }).meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof signIn>;

export const confirmation = z.object({ token }).meta({ id: 'EmailConfirmation' });
export const resetAsked = z.object({ email }).meta({ id: 'PasswordResetAsked' });
export const chosenPassword = z.object({ token, password: newPassword }).meta({ id: 'ChosenPassword' });
export type ChosenPassword = z.infer<typeof chosenPassword>;

/** Whoever asks, as they see themselves. */
export const meSchema = z
  .object({
    kind: z.enum(['visitor', 'guest', 'citizen']),
    id: z.uuid().nullable(),
    handle: z.string().nullable(),
    email: z.string().nullable(),
    emailConfirmed: z.boolean(),
    roles: z.array(z.string()),
    place: z.object({ kato: z.string(), name: names }).nullable(),
    language: language.nullable(),
    demo: z.boolean(),
    permissions: z.array(z.enum(PERMISSIONS)),
    sessions: z.number().int(),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof meSchema>;
