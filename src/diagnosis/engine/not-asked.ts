import { __, sprintf } from '@wordpress/i18n';
import type { CheckId, Evidence } from '../evidence/types';

/**
 * What a check without a finding did not ask, in one sentence: nothing is claimed of it. Empty where a failing
 * request was given, which is what it is about then.
 *
 * @param evidence What was brought back.
 * @param found    Checks that found something to note: that is known then.
 */
export function notAskedSentence(
	evidence: Evidence,
	found: readonly CheckId[]
): string {
	const { exchanges, accounts, given } = evidence;
	if ( given && given.length > 0 ) {
		return '';
	}
	const isAsked = ( endpoint: string ) =>
		( exchanges ?? [] ).some(
			( { probe, response } ) => probe.endpoint === endpoint && response
		);
	const left = [
		// Their REST routes are looked at from inside, the pages of the website are not.
		__( 'single posts and pages', 'who-said-401' ),
		! isAsked( 'feed' ) && __( 'the feed', 'who-said-401' ),
		! isAsked( 'login-page' ) && __( 'the login form', 'who-said-401' ),
		! found.some( ( id ) => id.startsWith( 'xmlrpc-' ) ) &&
			__( 'logins over XML-RPC', 'who-said-401' ),
		__( 'routes of plugins', 'who-said-401' ),
		! accounts && __( 'users with fewer rights', 'who-said-401' ),
	].filter( ( each ) => each !== false );
	return sprintf(
		/* translators: %s: what was not asked, e.g. "the feed, the login form", separated by commas. */
		__( 'Not asked: %s.', 'who-said-401' ),
		/* translators: separator between the items of a list. */
		left.join( __( ',', 'who-said-401' ) + ' ' )
	);
}
