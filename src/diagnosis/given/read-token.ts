import { __, sprintf } from '@wordpress/i18n';
import { fromBase64 } from './reading/base64-text';

/** What can be read in a token of the form JSON Web Token (RFC 7519) without knowing its key. */
export interface Token {
	/** Seconds since the epoch; null when the token does not say. */
	issuedAt: number | null;
	expiresAt: number | null;
	notBefore: number | null;
	/** `iss`; empty when it does not say. */
	issuer: string;
	algorithm: string;
}

function readPart( part: string ): Record< string, unknown > | null {
	try {
		const data: unknown = JSON.parse( fromBase64( part ) ?? '' );
		return typeof data === 'object' && data !== null
			? ( data as Record< string, unknown > )
			: null;
	} catch {
		return null;
	}
}

/** Null when the text is no such token. It is taken apart here and goes nowhere. */
export function readToken( text: string ): Token | null {
	const parts = text.trim().split( '.' );
	const [ head, body ] = [
		readPart( parts[ 0 ] ?? '' ),
		readPart( parts[ 1 ] ?? '' ),
	];
	if ( parts.length !== 3 || ! head || ! body ) {
		return null;
	}
	const time = ( name: string ) => {
		const value = body[ name ];
		return typeof value === 'number' && Number.isFinite( value )
			? value
			: null;
	};
	return {
		issuedAt: time( 'iat' ),
		expiresAt: time( 'exp' ),
		notBefore: time( 'nbf' ),
		issuer: typeof body.iss === 'string' ? body.iss : '',
		algorithm: typeof head.alg === 'string' ? head.alg : '',
	};
}

/** Without scheme and closing slash: what plugins compare is get_bloginfo( 'url' ), letter by letter. */
const asAddress = ( url: string ) => url.replace( /\/+$/, '' );

/**
 * What is wrong with a token as far as it shows, one sentence each; none when nothing is.
 *
 * @param token What was read.
 * @param now   Seconds since the epoch by the server's clock.
 * @param home  Address of the site.
 * @param when  Writes a time for people.
 */
export function tokenFaults(
	token: Token,
	now: number,
	home: string,
	when: ( seconds: number ) => string
): string[] {
	const faults: string[] = [];
	if ( token.expiresAt !== null && token.expiresAt <= now ) {
		faults.push(
			sprintf(
				/* translators: %s: date and time. */
				__(
					'This token has expired (%s): have a new one made.',
					'who-said-401'
				),
				when( token.expiresAt )
			)
		);
	}
	const start = Math.max( token.notBefore ?? 0, token.issuedAt ?? 0 );
	if ( start > now ) {
		faults.push(
			sprintf(
				/* translators: %s: date and time. */
				__(
					'By the clock of this server, this token is valid only from %s on: the clock here or where it was made is wrong.',
					'who-said-401'
				),
				when( start )
			)
		);
	}
	if (
		token.issuer !== '' &&
		asAddress( token.issuer ) !== asAddress( home )
	) {
		faults.push(
			sprintf(
				/* translators: 1: address in a token. 2: address of the site. */
				__(
					'This token was made for %1$s, and this site is %2$s: plugins refuse it after a move or a change to https.',
					'who-said-401'
				),
				token.issuer,
				home
			)
		);
	}
	if ( token.algorithm.toLowerCase() === 'none' ) {
		faults.push(
			__(
				'This token is not signed (alg “none”): no serious plugin takes it.',
				'who-said-401'
			)
		);
	}
	return faults;
}
