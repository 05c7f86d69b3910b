import type { Found } from './signals.js';

export const POLICY_VERSION = 'policy:1';

export type PolicyOutcome = 'hold' | 'publish';

/** Version 1 holds everything for a person to read, whatever the signals say. */
export const outcomeOf = (_signals: readonly Found[]): PolicyOutcome => 'hold';
