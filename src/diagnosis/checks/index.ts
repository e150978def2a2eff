import type { Check } from '../define-check';

/** Every check, likeliest cause first. */
export const checks: Check[] = [];
