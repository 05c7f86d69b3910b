/** The rules a removal can name. @see backend/src/moderation/rules.ts */
export const CLAUSES = ['insult', 'personal-data', 'violence', 'off-topic', 'advertising'] as const;
