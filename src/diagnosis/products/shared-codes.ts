import { __ } from '@wordpress/i18n';
import type { TokenFault } from './types';

/** What a code says that belongs to no one product: a standard has it, or anybody may use it. */
export interface SharedCode {
	codes: RegExp;
	means?: () => string;
	token?: TokenFault;
}

/** Errors of OAuth 2 (RFC 6749, 5.2; RFC 6750, 3.1), and a word that plugins and themes alike use. */
export const SHARED_CODES: readonly SharedCode[] = [
	{ codes: /^(invalid|unauthorized)_client$/, token: 'unknown-app' },
	{ codes: /^(invalid_(token|grant)|expired_token)$/, token: 'invalid' },
	{
		codes: /^rest_disabled$/,
		means: () =>
			__(
				'A plugin or the theme switched the REST API off.',
				'who-said-401'
			),
	},
];

/** The same as it stands in a body of JSON without a code of the REST API. */
export function standardCodeIn( body: string ): string | null {
	return (
		/"error"\s*:\s*"(invalid_(?:client|grant|request|token)|expired_token|unauthorized_client)"/.exec(
			body
		)?.[ 1 ] ?? null
	);
}
