import type { Exchange } from '../evidence/types';

/** Filters of the REST API whose value is, or takes the place of, its answer (`WP_REST_Server`). */
const ANSWERS = [
	'rest_pre_dispatch',
	'rest_request_before_callbacks',
	'rest_dispatch_request',
	'rest_request_after_callbacks',
	'rest_post_dispatch',
	'rest_pre_echo_response',
];

/** Whether code other than WordPress's was seen to put another answer in the place of the endpoint's. */
export const isReplaced = ( { receipt }: Exchange ): boolean =>
	!! receipt?.origin &&
	receipt.origin.component.kind !== 'core' &&
	ANSWERS.includes( receipt.origin.where );
