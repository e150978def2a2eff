/** How a well-known plugin refuses, so that it can be named before anything is tried. */
export interface Signature {
	/** REST error codes it answers with. */
	codes: string[];
	/** Part of its message, where the code alone is shared by several. */
	message?: RegExp;
	/** Folder names in the plugin directory; or the beginning of them, for editions that share the code. */
	slugs: string[];
	/** Name as its header says, for sites where the folder was renamed. */
	name: RegExp;
	/** Where it refuses. */
	hook: string;
}

/** Observed on the plugins themselves or read in their published code. */
export const SIGNATURES: Signature[] = [
	{
		codes: [ 'rest_cannot_access' ],
		message: /^DRA:/,
		slugs: [ 'disable-json-api' ],
		name: /^Disable REST API/i,
		hook: 'rest_authentication_errors',
	},
	{
		codes: [ 'rest_cannot_access' ],
		message: /User endpoint REST API/i,
		slugs: [ 'stop-user-enumeration' ],
		name: /^Stop User Enumeration/i,
		hook: 'rest_pre_dispatch',
	},
	{
		codes: [ 'rest_cannot_access' ],
		message: /^Only authenticated users can access the REST API/i,
		slugs: [ 'password-protected' ],
		name: /^Password Protected/i,
		hook: 'rest_authentication_errors',
	},
	{
		codes: [ 'rest_unauthorized' ],
		slugs: [ 'wp-force-login' ],
		name: /^Force Login/i,
		hook: 'rest_authentication_errors',
	},
	{
		codes: [ 'rest_not_logged_in' ],
		slugs: [ 'members' ],
		name: /^Members\b/i,
		hook: 'rest_authentication_errors',
	},
	{
		codes: [ 'rest_login_required' ],
		slugs: [ 'disable-wp-rest-api', 'clearfy', 'wp-basic-elements' ],
		name: /^(Disable WP REST API|Clearfy|WP Basic Elements)/i,
		hook: 'rest_authentication_errors',
	},
	{
		codes: [ 'rest_authentication_error' ],
		message: /permission to make REST API requests/i,
		slugs: [
			'perfmatters',
			'brisk',
			'toolkit-for-elementor',
			'pageflash',
			'optimator',
		],
		name: /^(Perfmatters|Brisk|Toolkit for Elementor|PageFlash|Optimator)/i,
		hook: 'rest_authentication_errors',
	},
	{
		codes: [ 'itsec_rest_api_access_restricted' ],
		slugs: [ 'better-wp-security', 'ithemes-security', 'solid-security' ],
		name: /^(Solid|iThemes|Kadence) Security/i,
		hook: 'rest_dispatch_request',
	},
	{
		codes: [ 'shield_block_anon_restapi', 'shield_rule_disable_rest_api' ],
		slugs: [ 'wp-simple-firewall' ],
		name: /^Shield\b/i,
		hook: 'rest_authentication_errors',
	},
	{
		codes: [ 'bb_rest_authorization_required' ],
		slugs: [ 'buddyboss-platform' ],
		name: /^BuddyBoss/i,
		hook: 'rest_request_before_callbacks',
	},
	{
		codes: [ 'bp_rest_authorization_required' ],
		slugs: [ 'buddypress' ],
		name: /^BuddyPress/i,
		hook: 'permission_callback',
	},
	{
		codes: [
			'jwt_auth_bad_config',
			'jwt_auth_no_auth_header',
			'jwt_auth_bad_auth_header',
			'jwt_auth_invalid_token',
			'jwt_auth_bad_iss',
		],
		slugs: [ 'jwt-authentication-for-wp-rest-api', 'jwt-auth' ],
		name: /^JWT Auth/i,
		hook: 'rest_pre_dispatch',
	},
	{
		codes: [
			'woocommerce_rest_authentication_error',
			'woocommerce_rest_authentication_missing_parameter',
			'woocommerce_rest_cannot_view',
		],
		slugs: [ 'woocommerce' ],
		name: /^WooCommerce$/i,
		hook: 'rest_authentication_errors',
	},
];

/** The signatures an error of the REST shape fits. */
export function signaturesOf(
	code: string | null,
	message: string | null
): Signature[] {
	return SIGNATURES.filter(
		( signature ) =>
			code !== null &&
			signature.codes.includes( code ) &&
			( ! signature.message || signature.message.test( message ?? '' ) )
	);
}
