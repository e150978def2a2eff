import type { GivenFacts, SiteFacts } from '../../evidence/types';

/** Where the plugin that judges the keys lies. */
export const SHOP_FOLDER = /^woocommerce\//;

/** Why WooCommerce did not take the API key of a request. */
export type KeyFault =
	| 'not-read'
	| 'unknown'
	| 'not-told'
	| 'secret'
	| 'signature'
	| 'clock'
	| 'repeated'
	| 'rights'
	| 'elsewhere'
	| 'incomplete'
	| 'refused';

/** WooCommerce's own words (WC_REST_Authentication), which share one code. */
const WORDS: [ RegExp, KeyFault ][] = [
	[ /consumer key is invalid/i, 'unknown' ],
	[ /consumer secret is invalid/i, 'secret' ],
	[ /invalid signature/i, 'signature' ],
	[ /timestamp/i, 'clock' ],
	[ /nonce/i, 'repeated' ],
	[ /permissions/i, 'rights' ],
	[ /cannot be used to access/i, 'elsewhere' ],
];

/** Whether an address is one of those where WooCommerce looks at its keys. */
function isShopAddress( url: string | null ): boolean {
	return /(\/|%2F)wc\b/i.test( url ?? '' );
}

/** What WooCommerce's own answer says about a key; null when it is none. */
export function saidOfKey( {
	code,
	message = '',
}: GivenFacts ): KeyFault | null {
	if ( code === 'woocommerce_rest_authentication_missing_parameter' ) {
		return 'incomplete';
	}
	return code === 'woocommerce_rest_authentication_error'
		? ( WORDS.find( ( [ words ] ) => words.test( message ) )?.[ 1 ] ??
				'refused' )
		: null;
}

/**
 * Why a key does not log anyone in, where WooCommerce answers as to a visitor. It looks at keys below wc/ only, and without https at
 * signed requests only.
 */
export function silentKeyFault(
	{ url }: GivenFacts,
	{ isSsl }: SiteFacts
): KeyFault {
	if ( ! isShopAddress( url ) ) {
		return 'elsewhere';
	}
	return isSsl && ! url?.startsWith( 'http:' ) ? 'not-told' : 'not-read';
}

/** Whether a request shows that it means to use a key of WooCommerce. */
export function bringsKey( { carries, url }: GivenFacts ): boolean {
	return carries === 'key' || ( carries === 'basic' && isShopAddress( url ) );
}

/** Whether WordPress took the consumer key for a user name, as it does where a plugin looks at the user early. */
export function isUserName( { code }: GivenFacts ): boolean {
	return code === 'invalid_username';
}
