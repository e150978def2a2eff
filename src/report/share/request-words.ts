import { __, sprintf } from '@wordpress/i18n';

import { isAsExpected } from '../../diagnosis/exchange/find-exchange';
import type {
	Credential,
	Exchange,
	Probe,
} from '../../diagnosis/evidence/types';
import type { ToShare } from './ready-to-share';

/** How many requests a text lists before it only counts them. */
const LISTED = 8;

const SENDERS: Record< Credential, () => string > = {
	none: () => __( 'as a visitor', 'who-said-401' ),
	cookie: () => __( 'with a login cookie, without a nonce', 'who-said-401' ),
	'cookie-nonce': () => __( 'logged in, as in the editor', 'who-said-401' ),
	'application-password': () =>
		__( 'with an application password', 'who-said-401' ),
	bearer: () => __( 'with a token', 'who-said-401' ),
};

/** `GET https://example.org/wp-json/wp/v2/posts, as a visitor`. */
export function requestWords( {
	method,
	url,
	credential,
	vantage,
}: Probe ): string {
	return [
		`${ method } ${ url }`,
		SENDERS[ credential ](),
		...( vantage === 'loopback'
			? [ __( 'sent by the server to itself', 'who-said-401' ) ]
			: [] ),
	].join( ', ' );
}

/** A command that sends the same request; null where it takes a login of the browser. */
export function curlOf( {
	method,
	url,
	credential,
	dryRun,
}: Probe ): string | null {
	if ( dryRun || credential === 'cookie' || credential === 'cookie-nonce' ) {
		return null;
	}
	const quoted = ( text: string ) => `'${ text.replace( /'/g, "'\\''" ) }'`;
	return [
		'curl -i',
		...( method === 'GET' ? [] : [ `-X ${ method }` ] ),
		...( credential === 'application-password'
			? [ "--user 'USER:APPLICATION-PASSWORD'" ]
			: [] ),
		...( credential === 'bearer'
			? [ "-H 'Authorization: Bearer TOKEN'" ]
			: [] ),
		quoted( url ),
	].join( ' ' );
}

/** Requests that did not come out as they should: those the headline rests on, or all where it rests on none. */
export function failedRequests( { evidence, now }: ToShare ): Exchange[] {
	const failed = ( evidence.exchanges ?? [] ).filter(
		( each ) => ! isAsExpected( each )
	);
	const cited = new Set(
		now.main?.finding.because.flatMap( ( because ) =>
			because.kind === 'exchange' ? [ because.id ] : []
		)
	);
	const behind = failed.filter( ( { probe } ) => cited.has( probe.id ) );
	return behind.length > 0 ? behind : failed;
}

/** The first of a list, one line each, and how many more there are. */
export function listed< T >(
	list: readonly T[],
	line: ( each: T ) => string
): string[] {
	const left = list.length - LISTED;
	return [
		...list.slice( 0, LISTED ).map( line ),
		...( left > 0
			? [
					sprintf(
						/* translators: %d: number of further requests. */
						__( '… and %d more.', 'who-said-401' ),
						left
					),
				]
			: [] ),
	];
}
