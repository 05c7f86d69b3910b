import type { Found } from './signals.js';

export const POLICY_VERSION = 'policy:1';

/** Version 1 holds everything for a person to read, whatever the signals say. */
export const outcomeOf = (_signals: readonly Found[]): 'hold' => 'hold';
