import { __, sprintf } from '@wordpress/i18n';
import type { Check } from './define-check';
import { notSentAgain } from './sent-once';
import type {
	CheckId,
	CheckResult,
	Evidence,
	EvidenceKey,
} from '../evidence/types';

/** A check's answer, and the ids of the checks whose failure it explains. */
export interface Ran {
	result: CheckResult;
	explains: CheckId[];
}

const NAMES: Record< EvidenceKey, () => string > = {
	site: () => __( 'the site’s addresses and settings', 'who-said-401' ),
	server: () => __( 'the facts about the web server', 'who-said-401' ),
	components: () => __( 'the list of plugins', 'who-said-401' ),
	hooks: () =>
		__( 'the callbacks on the REST and login hooks', 'who-said-401' ),
	account: () => __( 'your account', 'who-said-401' ),
	credentials: () => __( 'the facts about ways to log in', 'who-said-401' ),
	page: () => __( 'the address this page is open at', 'who-said-401' ),
	browserEcho: () =>
		__( 'the echo of the headers that the browser sent', 'who-said-401' ),
	loopbackEcho: () =>
		__(
			'the echo of the headers that the server sent to itself',
			'who-said-401'
		),
	exchanges: () => __( 'the answers to the requests', 'who-said-401' ),
	htaccess: () => __( 'the .htaccess files', 'who-said-401' ),
	given: () => __( 'the request that fails for you', 'who-said-401' ),
	accounts: () => __( 'a comparison of several accounts', 'who-said-401' ),
};

function reasonFor( missing: EvidenceKey[] ): string {
	return sprintf(
		/* translators: %s: list of what is missing, separated by commas. */
		__( 'Not known, because this is missing: %s.', 'who-said-401' ),
		missing
			.map( ( key ) => NAMES[ key ]() )
			/* translators: separator between the items of a list. */
			.join( __( ',', 'who-said-401' ) + ' ' )
	);
}

/** Runs one check. Missing evidence and crashes are the runner's business, never the check's. */
export function runCheck( check: Check, evidence: Evidence ): Ran {
	const { id, title, needs, uses } = check;
	// Evidence saved by an earlier version lacks what came later.
	const known = < K extends EvidenceKey >( key: K ) =>
		evidence[ key ] ?? null;
	const missing = needs.filter( ( key ) => known( key ) === null );
	const answer = ( result: object, explains: CheckId[] = [] ) =>
		( { result: { id, title, ...result }, explains } ) as Ran;
	if ( missing.length > 0 ) {
		return answer( {
			outcome: 'unknown',
			missing,
			reason: reasonFor( missing ),
		} );
	}
	try {
		const handed = Object.fromEntries(
			[ ...needs, ...uses ].map( ( key ) => [ key, known( key ) ] )
		);
		const judgement = check.examine(
			handed as Parameters< Check[ 'examine' ] >[ 0 ]
		);
		if ( judgement === undefined ) {
			return answer( { outcome: 'pass' } );
		}
		if ( 'undecided' in judgement ) {
			return answer( {
				outcome: 'unknown',
				missing: [],
				reason: judgement.undecided,
			} );
		}
		const { explains, ...finding } = judgement;
		return answer(
			{
				outcome: 'fail',
				finding: notSentAgain( finding, known( 'exchanges' ) ),
			},
			explains
		);
	} catch ( error ) {
		return answer( {
			outcome: 'error',
			message: error instanceof Error ? error.message : String( error ),
		} );
	}
}
