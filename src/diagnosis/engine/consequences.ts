import type { CheckId } from '../evidence/types';

/**
 * Checks that see the same refusal from further away. A check that knows why requests are refused explains them.
 */
export const REFUSALS: readonly CheckId[] = [
	'rest-closed-to-visitors',
	'rest-refuses-administrator',
	'rest-route-not-found',
	'web-server-refuses-rest',
	'saving-refused',
	'given-request-refused',
	'preflight-refused',
	'rest-index-closed',
	'users-list-hidden',
	'loopback-blocked',
];
