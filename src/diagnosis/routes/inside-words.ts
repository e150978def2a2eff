import { __, sprintf } from '@wordpress/i18n';

import type { InsideAnswer } from './types';

/** Whether an answer lets the account through; null when it says nothing about that. */
export function isLetThrough( answer: InsideAnswer ): boolean | null {
	if ( answer.status === null || answer.status === 404 ) {
		return null;
	}
	if ( answer.status === 401 || answer.status === 403 ) {
		return false;
	}
	return answer.stage === 'endpoint' ? true : null;
}

/** An answer that was worked out inside WordPress, in one sentence. */
export function insideSentence( answer: InsideAnswer ): string {
	const { status, code, stage, trouble, parameters } = answer;
	if ( status === null ) {
		return trouble ?? __( 'There was no answer.', 'who-said-401' );
	}
	const said = code ? `${ status } ${ code }` : String( status );
	if ( isLetThrough( answer ) ) {
		return parameters
			? sprintf(
					/* translators: %s: what WordPress says about missing parameters. */
					__(
						'Allowed. A real request would still need its parameters: %s',
						'who-said-401'
					),
					parameters
				)
			: __( 'Allowed.', 'who-said-401' );
	}
	switch ( stage ) {
		case 'authentication':
			return sprintf(
				/* translators: %s: HTTP status and error code. */
				__(
					'%s, before any route was asked: something closes the REST API as a whole.',
					'who-said-401'
				),
				said
			);
		case 'before-route':
			return code === 'rest_no_route'
				? sprintf(
						/* translators: %s: HTTP status and error code. */
						__(
							'%s: there is no such route for this account.',
							'who-said-401'
						),
						said
					)
				: sprintf(
						/* translators: %s: HTTP status and error code. */
						__(
							'%s, before the route was asked (rest_pre_dispatch).',
							'who-said-401'
						),
						said
					);
		case 'before-permission':
			return sprintf(
				/* translators: %s: HTTP status and error code. */
				__(
					'%s, before the route’s own rule was asked (rest_request_before_callbacks).',
					'who-said-401'
				),
				said
			);
		case 'route':
		case 'endpoint':
			return sprintf(
				/* translators: %s: HTTP status and error code. */
				__( '%s, by the route’s own rule.', 'who-said-401' ),
				said
			);
	}
}
