import { hash, verify } from '@node-rs/argon2';

// argon2id. @see OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// The hash of a random password nobody knows, with the cost above.
const NOBODYS = '$argon2id$v=19$m=19456,t=2,p=1$oT87Z1GGFIe/GL4TomamFg$p6RqJMILqto99AlF8c60SF54hd38KPzgxRlcg15j38I';

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST);

/** Takes as long without a hash as with one, so the time tells nobody whether an account exists. */
export async function passwordMatches(known: string | null, password: string): Promise<boolean> {
  const matches = await verify(known ?? NOBODYS, password.normalize('NFKC'));
  return matches && known !== null;
}
