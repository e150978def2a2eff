import type { Carried, HeaderScheme } from '../evidence/types';

/** Arguments of an address that identify somebody; the text before and behind them stays. */
const SECRETS =
	/([?&])(?:consumer_(?:key|secret)|oauth_\w+|access_token|jwt|token|signature)=[^&#\s"']*/gi;

/** In this order: a signed request carries a consumer key as well. */
const SIGNS: [ RegExp, Carried ][] = [
	[
		/\boauth_signature=|authorization["']?\s*:\s*["']?\s*OAuth\s/i,
		'signature',
	],
	// “ck_” begins every consumer key of WooCommerce; “Y2tf” is how that begins in base64.
	[
		/[?&]consumer_key=|(?:^|\s)(?:-u|--user)[\s=]+["']?ck_|\bBasic\s+Y2tf/,
		'key',
	],
	[
		/authorization["']?\s*:\s*["']?\s*Basic\s|(?:^|\s)(?:-u|--user)[\s=]+\S/i,
		'basic',
	],
	[
		/authorization["']?\s*:\s*["']?\s*Bearer\s|[?&](?:access_token|jwt)=/i,
		'token',
	],
];

/**
 * How a pasted request identifies itself; undefined when it shows nothing.
 *
 * @param pasted An address, a curl command, a line with headers.
 */
export function carriedIn( pasted: string ): Carried | undefined {
	return SIGNS.find( ( [ sign ] ) => sign.test( pasted ) )?.[ 1 ];
}

/** The scheme of the Authorization header in which a credential of that kind goes; null where it goes in another way as well. */
export function headerSchemeOf( carried?: Carried ): HeaderScheme | null {
	switch ( carried ) {
		case 'basic':
			return 'basic';
		case 'token':
			return 'bearer';
		default:
			return null;
	}
}

/** An address without the arguments that are as good as a password. */
export function withoutSecrets( url: string ): string {
	return url
		.replace( SECRETS, '$1' )
		.replace( /([?&])&+/g, '$1' )
		.replace( /[?&]+(?=$|#)/, '' );
}
