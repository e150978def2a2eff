import { __ } from '@wordpress/i18n';

/** Who signs requests to a site, instead of logging in with them. */
export interface Signer {
	id: 'wordpress-com' | 'oauth';
	codes: RegExp;
	name: () => string;
}

/** Codes as the Jetpack connection package and the OAuth 1 server of the REST API answer with. */
const SIGNERS: Signer[] = [
	{
		id: 'wordpress-com',
		codes: /^(rest_invalid_signature|rest_invalid_request|invalid_user_permission_\w+)$/,
		name: () => __( 'WordPress.com (Jetpack)', 'who-said-401' ),
	},
	{
		id: 'oauth',
		codes: /^(json_|rest_)?oauth1?_(?!no_auth)\w+$/,
		name: () => __( 'An app that uses OAuth', 'who-said-401' ),
	},
];

/** Who signed a request that was answered with this code; null when it says nothing about signatures. */
export function signerOf( code: string | null ): Signer | null {
	return (
		SIGNERS.find( ( { codes } ) => code !== null && codes.test( code ) ) ??
		null
	);
}

/** Why a token was refused. */
export type TokenFault = 'missing' | 'malformed' | 'other-address' | 'invalid';

/** Codes of the plugins for tokens (JWT, OAuth 2) as read in their published code. */
const FAULTS: [ RegExp, TokenFault ][] = [
	[ /^jwt_auth_no_auth_(header|cookie)$/, 'missing' ],
	[ /^jwt_auth_bad_auth_header$/, 'malformed' ],
	[ /^jwt_auth_bad_iss$/, 'other-address' ],
	[
		/^(jwt_auth_(invalid|obsolete)_\w*token|jwt_auth_(bad_request|user_not_found|unsupported_algorithm)|invalid_token|expired_token|rest_oauth2_\w+|oauth2_\w+)$/,
		'invalid',
	],
];

/** What a code says about the token of a request; null when it says nothing about tokens. */
export function tokenFaultOf( code: string | null ): TokenFault | null {
	return (
		FAULTS.find(
			( [ pattern ] ) => code !== null && pattern.test( code )
		)?.[ 1 ] ?? null
	);
}
