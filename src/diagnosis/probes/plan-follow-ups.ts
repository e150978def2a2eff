import type { Evidence, Exchange, Probe } from '../evidence/types';
import { probeApplicationPasswords } from './application-passwords';
import { probeItsContent, probeOtherwise } from './as-it-is-written';
import { probeAsItsSender } from './as-its-sender';
import { probeCookies } from './cookie-probes';
import { exchangesOf } from '../exchange/find-exchange';
import { isLockOut } from '../exchange/lock-out';
import { probeNonce } from './fresh-nonce';
import { probeArguments } from './lost-arguments';
import { withoutRepeats } from './make-probe';
import { probeNamespaces } from './namespaces';
import { probeOauthMetadata } from './oauth-metadata';
import { probeOtherAddresses } from './other-addresses';
import { probeOtherOrigin } from './other-origin';
import { probeOtherWebsites } from './other-websites';
import { probeOneArgumentLess } from './one-argument-less';
import { planProbes, type Plan } from './plan-probes';
import { probeGivenPage } from './given-page';
import { probePublicRoutes } from './public-routes';
import { repeatGiven } from './given-request';
import { probeSchemes } from './scheme-echoes';
import {
	probeAuthorsForYou,
	probeFromServer,
	probeLoginFromServer,
	probeLoopback,
	probeOtherForm,
	probeOwnEcho,
	probePastCache,
} from './second-look';
import { probeUsualAddress } from './usual-address';
import { probeWithCookie } from './with-cookie';

/** Probes a whole diagnosis may send. */
export const PROBE_LIMIT = 30;

/**
 * Behind HTTP Basic authentication a cookie probe from the browser would raise the browser's login prompt, so it was
 * not sent or is not believed; the server asks itself instead.
 */
function probeBehindBasic(
	plan: Plan,
	exchanges: readonly Exchange[]
): Probe[] {
	const challenged = exchangesOf( exchanges, { credential: 'none' } ).some(
		( { probe, response } ) =>
			probe.endpoint !== 'login-page' &&
			response?.headers[ 'www-authenticate' ]
	);
	return challenged
		? planProbes( plan )
				.filter( ( { credential } ) => credential !== 'none' )
				.map( ( probe ) => ( {
					...probe,
					vantage: 'loopback' as const,
					id: probe.id.replace( /^[^/]+/, 'loopback' ),
				} ) )
		: [];
}

/**
 * The probes that the answers so far call for. Ask again after sending them, until the list is empty: none is asked
 * for twice, and all together stay within `PROBE_LIMIT`.
 */
export function planFollowUps( evidence: Evidence ): Probe[] {
	const { site, page, account, exchanges, given, hooks } = evidence;
	if ( ! site || ! page || ! account || ! exchanges ) {
		return [];
	}
	// Whoever counts requests must not be asked more of them.
	if ( exchanges.some( isLockOut ) ) {
		return [];
	}
	const plan = { site, page, account };
	const sent = new Set( exchanges.map( ( { probe } ) => probe.id ) );
	return withoutRepeats( [
		...probeNonce( plan, exchanges ),
		...probeCookies( plan, evidence ),
		...probeBehindBasic( plan, exchanges ),
		...probeOtherForm( plan, exchanges ),
		...probePastCache( plan, exchanges ),
		...probeFromServer( plan, exchanges ),
		...probeLoginFromServer( plan, exchanges ),
		...probeAuthorsForYou( plan, exchanges ),
		...probeOwnEcho( plan, exchanges, evidence.browserEcho ),
		...probeLoopback( plan, exchanges ),
		...probeArguments( plan, exchanges ),
		...probeOtherAddresses( plan, given ?? [], hooks ),
		...probeUsualAddress( plan ),
		...probeOauthMetadata( plan, given ?? [] ),
		...probeOtherOrigin( plan, given ?? [] ),
		...probeGivenPage( plan, given ?? [] ),
		...repeatGiven( plan, given ?? [] ),
		...probeWithCookie( plan, given ?? [], exchanges ),
		...probeItsContent( plan, given ?? [], exchanges ),
		...probeOtherwise( plan, given ?? [], exchanges ),
		...probeOneArgumentLess( plan, given ?? [], exchanges ),
		...probeAsItsSender( plan, given ?? [], exchanges ),
		...probeSchemes( plan, evidence, exchanges ),
		...probeOtherWebsites( plan, given ?? [], exchanges ),
		...probeNamespaces( plan, exchanges ),
		...probePublicRoutes( plan, exchanges, evidence.browserEcho ),
		...probeApplicationPasswords( plan, evidence.credentials ),
	] )
		.filter( ( { id } ) => ! sent.has( id ) )
		.slice( 0, Math.max( 0, PROBE_LIMIT - exchanges.length ) );
}
