import { __, sprintf } from '@wordpress/i18n';
import { isAnswered, isAsExpected } from '../exchange/find-exchange';
import { cacheMark } from '../products/marks';
import { repetitionAsGiven, repetitionOf } from '../probes/recorded-request';
import type { Evidence, RecordedRequest, SiteFacts } from '../evidence/types';

/** A list as people write it. */
const listed = ( items: readonly string[] ) =>
	/* translators: separator between the items of a list. */
	items.join( __( ',', 'who-said-401' ) + ' ' );

/** What of a given request was no part of what was sent from here. */
function untried(
	request: RecordedRequest,
	isDryRun: boolean,
	isLoginTried: boolean
): string[] {
	return [
		isDryRun && __( 'the endpoint itself', 'who-said-401' ),
		( request.body || ( isDryRun && request.body !== false ) ) &&
			__( 'its content', 'who-said-401' ),
		request.carries &&
			! isLoginTried &&
			__( 'its own login', 'who-said-401' ),
		request.cookie && __( 'its own cookies', 'who-said-401' ),
		request.userAgent
			? sprintf(
					/* translators: %s: name by which a program identifies itself, e.g. "curl/8.5". */
					__( 'the name of its program (%s)', 'who-said-401' ),
					request.userAgent
				)
			: __( 'the name of its program', 'who-said-401' ),
		__( 'the address it comes from', 'who-said-401' ),
	].filter( ( each ): each is string => Boolean( each ) );
}

/** The next thing to do, by what is missing most. */
function nextStep(
	request: RecordedRequest,
	isDryRun: boolean,
	isLoginTried: boolean
): string {
	// A configuration has no answer in it.
	if ( request.app?.kind === 'mcp' && isLoginTried ) {
		return __(
			'Restart the app so that it reads its configuration anew. If it still cannot connect, paste what its log says.',
			'who-said-401'
		);
	}
	if ( request.app?.kind === 'mcp' && ! request.carries ) {
		return __(
			'Paste the configuration of the app with its login to have that tried too.',
			'who-said-401'
		);
	}
	if ( request.status === null && request.app?.kind !== 'mcp' ) {
		return __(
			'Add the status and the answer it got, and run again.',
			'who-said-401'
		);
	}
	if ( request.carries && ! isLoginTried ) {
		return __(
			'Paste it with its complete login to have that tried too.',
			'who-said-401'
		);
	}
	return isDryRun
		? __(
				'Save the same thing with other content, and look into the server’s error log at the time it fails.',
				'who-said-401'
			)
		: __(
				'Send it from the program again, and look into the server’s error log at the time it fails.',
				'who-said-401'
			);
}

/** What passed, in one sentence. */
function passed(
	{ site, exchanges }: Evidence,
	request: RecordedRequest,
	isDryRun: boolean
): string {
	const own = repetitionAsGiven(
		site as SiteFacts,
		exchanges ?? [],
		request
	);
	if ( own && isAnswered( own ) && own.response.status === 403 ) {
		return __(
			'Tried from here: the failing request passes with your login and is answered 403 with the login it brings. That user may not do this, or something refuses it.',
			'who-said-401'
		);
	}
	const mark = own?.response ? cacheMark( own.response ) : null;
	if ( mark !== null ) {
		return sprintf(
			/* translators: %s: response header, e.g. "age: 120". */
			__(
				'Tried from here: the failing request passes with your login; with the login it brings a cache answered (%s), so whether that counts is not known.',
				'who-said-401'
			),
			mark
		);
	}
	if ( own && isAsExpected( own ) ) {
		return __(
			'Tried from here: the failing request passes with your login, and with the very login it brings.',
			'who-said-401'
		);
	}
	return isDryRun
		? __(
				'Tried from here: with your login and a nonce, WordPress’s own checks let the failing request through.',
				'who-said-401'
			)
		: __(
				'Tried from here: with your login and a nonce, the failing request passes.',
				'who-said-401'
			);
}

/**
 * What came of a given request for which no cause was found: what was tried and passed, what was not tried, and what to do next. A dry
 * run is no success: it ends before the endpoint.
 */
export function givenTried( evidence: Evidence ): string {
	const [ request ] = evidence.recorded ?? [];
	const { site, exchanges } = evidence;
	const known =
		request && site
			? repetitionOf( site, exchanges ?? [], request )
			: undefined;
	if ( ! request || ! site || ! isAnswered( known ) ) {
		return __(
			'The failing request could not be tried from here, and nothing else is wrong with what was tried. Check that its URL belongs to this site’s REST API.',
			'who-said-401'
		);
	}
	const own = repetitionAsGiven( site, exchanges ?? [], request );
	const isDryRun = known.probe.dryRun;
	return [
		passed( evidence, request, isDryRun ),
		sprintf(
			/* translators: %s: list of what was not tried. */
			__( 'Not tried: %s.', 'who-said-401' ),
			listed( untried( request, isDryRun, isAnswered( own ) ) )
		),
		nextStep( request, isDryRun, isAnswered( own ) ),
	].join( ' ' );
}
