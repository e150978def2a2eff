import { __ } from '@wordpress/i18n';

import { addressToRead } from './address-to-read';
import type { VisitorAnswers } from './read-as-visitor';
import type { SandboxWire } from './vantage';

/** Why a login cookie may not be sent to an address; null when it may. */
export type CookieGuard = (
	url: string,
	signal?: AbortSignal,
	sandboxed?: SandboxWire[ 'check' ]
) => Promise< string | null >;

/**
 * Lets a cookie go only where the same address, asked without one, answered without a challenge: the browser would ask for a
 * password.
 *
 * @param origin   Origin of the page.
 * @param visitors What addresses answer a visitor.
 */
export const createCookieGuard =
	( origin: string, visitors: VisitorAnswers ): CookieGuard =>
	async ( url, signal, sandboxed ) => {
		if ( new URL( url ).origin !== origin ) {
			return __(
				'Not sent from the browser: it does not send login cookies to another address than the one of this page.',
				'who-said-401'
			);
		}
		const asked = sandboxed ? url : addressToRead( url );
		if ( asked === null ) {
			return __(
				'Not sent from the browser: its path hides a method, so not even a visitor’s request is harmless there.',
				'who-said-401'
			);
		}
		const { response } = await visitors.at( asked, signal, sandboxed );
		if ( ! response ) {
			visitors.forget( asked );
			return __(
				'Not sent: the same request without a login got no answer.',
				'who-said-401'
			);
		}
		return response.headers[ 'www-authenticate' ] === undefined
			? null
			: __(
					'Not sent from the browser: the address answers with a login challenge, and the browser would ask for a password.',
					'who-said-401'
				);
	};
