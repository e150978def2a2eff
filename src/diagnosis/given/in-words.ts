import { __, sprintf } from '@wordpress/i18n';
import { fromBase64 } from './reading/base64-text';
import type { GivenRequest } from './reading/given-request';

export { looksSecret } from './reading/secret-words';

/** The user name in a Basic login; null when it is not told. */
export function userOf( login: GivenRequest[ 'login' ] ): string | null {
	const text = login?.value
		? fromBase64( login.value.replace( /^basic\s+/i, '' ) )
		: null;
	const at = text?.indexOf( ':' ) ?? -1;
	return login?.scheme === 'basic' && text && at > 0
		? text.slice( 0, at )
		: null;
}

function loginInWords( { login, nonce }: GivenRequest ): string {
	if ( login === null ) {
		// Where the nonce is known to be missing, all headers were shown.
		return nonce === null
			? __( 'no login shown', 'who-said-401' )
			: __( 'no login of its own', 'who-said-401' );
	}
	const user = userOf( login );
	if ( user !== null ) {
		return sprintf(
			/* translators: %s: user name. */
			__( 'Basic login of “%s”', 'who-said-401' ),
			user
		);
	}
	const kind = login.scheme === '' ? '?' : login.scheme;
	return login.value === null
		? sprintf(
				/* translators: %s: kind of login, e.g. "basic" or "bearer". */
				__(
					'a login (%s) that is not complete, so it cannot be tried',
					'who-said-401'
				),
				kind
			)
		: sprintf(
				/* translators: %s: kind of login, e.g. "basic" or "bearer". */
				__( 'a login (%s)', 'who-said-401' ),
				kind
			);
}

function senderInWords( { origin, userAgent }: GivenRequest ): string[] {
	return [
		...( origin === null
			? []
			: [
					sprintf(
						/* translators: %s: origin, e.g. https://app.example. */
						__( 'from %s', 'who-said-401' ),
						origin
					),
				] ),
		...( userAgent === null
			? []
			: [
					/^Mozilla\//.test( userAgent )
						? __( 'sent by a browser', 'who-said-401' )
						: sprintf(
								/* translators: %s: name by which a program identifies itself, e.g. "curl/8.5". */
								__( 'sent by %s', 'who-said-401' ),
								userAgent
							),
				] ),
	];
}

/** What was understood of a request, in parts for one line. No secret is among them. */
export function inWords( request: GivenRequest ): string[] {
	const { method, url, status, code, nonce, cookie } = request;
	const address = url?.replace(
		/([?&]+)(?:consumer_(?:key|secret)|oauth_\w+|access_token|jwt|_wpnonce)=[^&]*/g,
		'$1…'
	);
	return [
		[
			method ?? __( 'method not known', 'who-said-401' ),
			address ?? __( 'URL not known', 'who-said-401' ),
		].join( ' ' ),
		[ status ?? __( 'status not known', 'who-said-401' ), code ]
			.filter( Boolean )
			.join( ' ' ),
		loginInWords( request ),
		...( nonce === null
			? []
			: [
					nonce
						? __( 'with a nonce', 'who-said-401' )
						: __( 'no nonce', 'who-said-401' ),
				] ),
		...( cookie ? [ __( 'with cookies', 'who-said-401' ) ] : [] ),
		...senderInWords( request ),
	];
}

/** The one question that matters most for a request; null when all that matters is told. */
export function questionFor( {
	method,
	url,
	status,
}: GivenRequest ): string | null {
	if ( url === null ) {
		return __( 'Which URL was asked?', 'who-said-401' );
	}
	if ( status === null ) {
		return __(
			'Which status did it get? Without it, a refusal cannot be told from any other failure.',
			'who-said-401'
		);
	}
	return method === null && status >= 400
		? __(
				'Which method did it have (GET, POST …)? Without it, what saves cannot be told from what reads.',
				'who-said-401'
			)
		: null;
}

/** Whether the text that shows a request holds what nobody else should see. */
export const holdsSecret = ( { login, nonce, cookie, url }: GivenRequest ) =>
	login !== null ||
	nonce === true ||
	cookie === true ||
	/[?&](?:consumer_|oauth_|access_token|jwt|_wpnonce)/.test( url ?? '' );
