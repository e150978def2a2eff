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

/** Why a signature was refused. */
export type SignatureFault = 'clock' | 'key' | 'incomplete' | 'mismatch';

/** Codes of the OAuth 1 server; WordPress.com's say nothing about why. */
const SIGNATURE_FAULTS: [ RegExp, SignatureFault ][] = [
	[ /timestamp/, 'clock' ],
	[ /oauth1?_\w*(token|consumer|user)/, 'key' ],
	[ /oauth1?_missing_param/, 'incomplete' ],
];

/** Why a code of a signer was answered, as far as it tells. */
export function signatureFaultOf( code: string | null ): SignatureFault {
	return (
		SIGNATURE_FAULTS.find(
			( [ pattern ] ) => code !== null && pattern.test( code )
		)?.[ 1 ] ?? 'mismatch'
	);
}

/** Why a token, or the login that was to bring one, was refused. */
export type TokenFault =
	| 'missing'
	| 'malformed'
	| 'other-address'
	| 'wrong-login'
	| 'unknown-app'
	| 'invalid';

/** Codes of the plugins for tokens (JWT, OAuth 2), as `codeOf` reads them, tried or read in their published code. */
const FAULTS: [ RegExp, TokenFault ][] = [
	[
		/^(jwt_auth_no_auth_(header|cookie)|simple-jwt-login:(53|75)|MISSING_AUTHORIZATION_HEADER)$/,
		'missing',
	],
	[
		/^(jwt_auth_bad_auth_header|INVALID_AUTHORIZATION_HEADER_TOKEN_TYPE)$/,
		'malformed',
	],
	[ /^(jwt_auth_bad_iss|simple-jwt-login:68)$/, 'other-address' ],
	[
		/^((\[jwt_auth\] )?(incorrect_password|invalid_username|invalid_email)|jwt_auth_custom_auth_failed|simple-jwt-login:48|INVALID_(USERNAME|PASSWORD|CREDENTIALS))$/,
		'wrong-login',
	],
	[
		/^(oauth2\.[\w.]*invalid_client(_id)?|(invalid|unauthorized)_client|INVALID_CLIENT_CREDENTIALS)$/,
		'unknown-app',
	],
	[
		/^(jwt_auth_(invalid|obsolete|expired)_\w*token|jwt_auth_(bad_request|user_not_found|unsupported_algorithm)|simple-jwt-login:(2|3|4|5|11|12|13|14|20|22|25|49|50|54|55)|INVALID_TOKEN_FORMAT|SEGMENT_FAULT|INVALID_SIGNATURE|INVALID_API_KEY|invalid_(token|grant)|expired_token|rest_oauth2_\w+|oauth2_\w+|oauth2\.(authentication|tokens|client)\.[\w.]+)$/,
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
