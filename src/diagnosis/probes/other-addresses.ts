import type {
	Exchange,
	GivenFacts,
	HookCallback,
	Probe,
	SiteFacts,
} from '../evidence/types';
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

/** Whether a request for the login form ended somewhere else. */
export const isLedFromLogin = ( { response }: Exchange ): boolean =>
	response?.redirected === true && ! response.finalUrl.includes( LOGIN_FILE );

/** How WordPress's own form begins, and the name of its first field (wp-login.php). */
const LOGIN_FORM = /id=["']?loginform|name=["']?log["'\s>]/;

/** Whether a whole page came in place of the login form: WordPress's own is longer than what is kept of it. */
const isFormMissing = ( { response }: Exchange ): boolean =>
	response?.status === 200 &&
	! response.truncated &&
	! LOGIN_FORM.test( response.body );

/** Whether a request for the login form was sent elsewhere, or got something else with a good status. */
export const isLoginFormGone = ( exchange: Exchange ): boolean =>
	exchange.probe.endpoint === 'login-page' &&
	( isLedFromLogin( exchange ) || isFormMissing( exchange ) );

/** Hooks on which plugins hide the login form, or lead to another one. */
const AT_THE_LOGIN = [ 'login_init', 'login_url' ];

/** Whether code that is not WordPress's own has to do with the login form. */
const isLoginTouched = ( hooks: readonly HookCallback[] | null ) =>
	( hooks ?? [] ).some(
		( { hook, component } ) =>
			AT_THE_LOGIN.includes( hook ) && component.kind !== 'core'
	);

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
 * Addresses that are asked only where something speaks for them: the login form when it was moved, is the given case or code is hooked
 * in there, xmlrpc.php when it is the case, the front page once more when a nonce was refused that a page may have kept: a cache shows itself the second
 * time.
 */
export function probeOtherAddresses(
	{ site, page }: Plan,
	given: readonly GivenFacts[],
	hooks: readonly HookCallback[] | null = null
): Probe[] {
	const probes: Probe[] = [];
	if (
		isLoginMoved( site ) ||
		isLoginTouched( hooks ) ||
		requestsTo( given, LOGIN_FILE ).length > 0
	) {
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
