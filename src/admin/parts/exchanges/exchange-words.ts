import { __, sprintf } from '@wordpress/i18n';

import {
	bringsPastedLogin,
	FRESH_NONCE_ENDPOINT,
	isRealSave,
	WITH_COOKIE_ENDPOINT,
} from '../../../diagnosis/probes';
import type {
	Credential,
	Exchange,
	Probe,
	Vantage,
} from '../../../diagnosis/evidence/types';
import { wasNotSent } from '../../../diagnosis/exchange/was-not-sent';
import { numberText } from '../../../language/page-language';

const CREDENTIAL_WORDS: Record< Credential, () => string > = {
	none: () => __( 'as a visitor', 'who-said-401' ),
	cookie: () =>
		__( 'with your login cookie, without a nonce', 'who-said-401' ),
	'cookie-nonce': () => __( 'logged in, as in the editor', 'who-said-401' ),
	'application-password': () =>
		__( 'with an application password', 'who-said-401' ),
	bearer: () => __( 'with a token', 'who-said-401' ),
};

const VANTAGE_WORDS: Record< Vantage, () => string > = {
	browser: () => __( 'from your browser', 'who-said-401' ),
	loopback: () => __( 'as a loopback request', 'who-said-401' ),
	terminal: () => __( 'from a terminal', 'who-said-401' ),
};

/** `GET /wp-json/wp/v2/posts?per_page=1`, as the network tab shows it. */
export function requestLine( { method, url }: Probe ): string {
	const { pathname, search } = new URL( url );
	return `${ method } ${ pathname }${ search }`;
}

function asWhom( probe: Probe ): string {
	if ( probe.endpoint === WITH_COOKIE_ENDPOINT ) {
		return __(
			'with the login that was pasted and your login cookie',
			'who-said-401'
		);
	}
	// Else it reads like the request with the page's own nonce that stands beside it.
	if ( probe.endpoint === FRESH_NONCE_ENDPOINT ) {
		return __( 'logged in, with a new nonce', 'who-said-401' );
	}
	return bringsPastedLogin( probe )
		? __( 'with the login that was pasted', 'who-said-401' )
		: CREDENTIAL_WORDS[ probe.credential ]();
}

/** Who asks, from where: `as a visitor, from your browser`. */
export function senderOf( probe: Probe ): string {
	const words = sprintf(
		/* translators: 1: as whom, e.g. "as a visitor", 2: from where, e.g. "from your browser". */
		__( '%1$s, %2$s', 'who-said-401' ),
		asWhom( probe ),
		VANTAGE_WORDS[ probe.vantage ]()
	);
	if ( isRealSave( probe ) ) {
		return sprintf(
			/* translators: %s: who asks, from where. */
			__( '%s, sent for real', 'who-said-401' ),
			words
		);
	}
	return probe.dryRun
		? sprintf(
				/* translators: %s: who asks, from where. */
				__( '%s, dry run', 'who-said-401' ),
				words
			)
		: words;
}

/** What came back in a few characters: `401 rest_not_logged_in`, `no answer`. */
export function outcomeOf( exchange: Exchange ): string {
	const { response, failure } = exchange;
	if ( response ) {
		return response.code
			? `${ response.status } ${ response.code }`
			: String( response.status );
	}
	return wasNotSent( failure )
		? __( 'not sent', 'who-said-401' )
		: __( 'no answer', 'who-said-401' );
}

/** `200`, `200 or 201`. */
export function expectedOf( { expects }: Probe ): string {
	return expects.statuses.join( ' / ' );
}

export function millisecondsOf( duration: number ): string {
	return sprintf(
		/* translators: %s: number of milliseconds. */
		__( '%s ms', 'who-said-401' ),
		numberText( duration )
	);
}
