/**
 * The shapes everything else hangs on. Plain data only: evidence can be saved as JSON and judged again.
 */
export type * from './check-id';
export type * from './endpoint';
export type * from './evidence';
export type * from './exchange-types';
export type * from './fact-types';
export type * from './finding';
export type * from './given-app';
export type * from './verdict';
export type { HtaccessEvidence } from './htaccess-finding';
