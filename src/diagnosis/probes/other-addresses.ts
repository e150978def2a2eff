import type { Probe, GivenFacts, SiteFacts } from '../evidence/types';
import { expectations } from '../exchange/expectations';
import { directProbe } from './make-probe';
import { frontPageOf, type Plan } from './plan-probes';

const LOGIN_FILE = 'wp-login.php';

/** WordPress's own login form, wherever `wp_login_url()` leads. */
function loginFileOf( { siteurl }: SiteFacts ): string {
	return `${ siteurl.replace( /\/$/, '' ) }/${ LOGIN_FILE }`;
}

/** Whether the login form was moved. */
export function isLoginMoved( site: SiteFacts ): boolean {
	return ! site.loginUrl.includes( LOGIN_FILE );
}

/** Given requests whose address ends in a file of WordPress. */
export function requestsTo(
	given: readonly GivenFacts[],
	file: string
): GivenFacts[] {
	return given.filter( ( { url } ) =>
		new RegExp( `/${ file.replace( '.', '\\.' ) }(?:[?#]|$)` ).test(
			url ?? ''
		)
	);
}

/**
 * Addresses that are asked only where something speaks for them: the login form when it was moved or is the given case, xmlrpc.php
 * when it is the case, the front page once more when a nonce was refused that a page may have kept: a cache shows itself the second
 * time.
 */
export function probeOtherAddresses(
	{ site, page }: Plan,
	given: readonly GivenFacts[]
): Probe[] {
	const probes: Probe[] = [];
	if ( isLoginMoved( site ) || requestsTo( given, LOGIN_FILE ).length > 0 ) {
		probes.push(
			directProbe( page, loginFileOf( site ), {
				endpoint: 'login-page',
				credential: 'none',
				expects: expectations.loginPage(),
			} )
		);
	}
	if ( requestsTo( given, 'xmlrpc.php' ).length > 0 ) {
		probes.push(
			directProbe(
				page,
				`${ site.siteurl.replace( /\/$/, '' ) }/xmlrpc.php`,
				{
					endpoint: 'xml-rpc',
					credential: 'none',
					expects: expectations.xmlRpc(),
				}
			)
		);
	}
	if ( given.some( ( { code } ) => code === 'rest_cookie_invalid_nonce' ) ) {
		probes.push(
			directProbe( page, frontPageOf( site ), {
				endpoint: 'front-page-again',
				credential: 'none',
				expects: expectations.frontPage(),
			} )
		);
	}
	return probes;
}
