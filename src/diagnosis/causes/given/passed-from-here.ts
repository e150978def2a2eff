import { __, sprintf } from '@wordpress/i18n';
import { answerText } from '../../exchange/because';
import { isAnswered, isAsExpected } from '../../exchange/find-exchange';
import { cacheMark } from '../../products/marks';
import type { Exchange } from '../../evidence/types';
import { isRefusedForNoRole } from './first-steps';
import type { Tried, Untried } from './untried';

/** A list as people write it. */
const listed = ( items: readonly string[] ) =>
	/* translators: separator between the items of a list. */
	items.join( __( ',', 'who-said-401' ) + ' ' );

/** What came of the login it brings, where that was tried; null where nothing has to be said of it. */
function ofOwnLogin(
	{ request, withCookie, known }: Tried,
	own: Exchange | undefined
): string | null {
	if ( own && known === own ) {
		return __(
			'Tried from here: the failing request passes with the very login it brings.',
			'who-said-401'
		);
	}
	if ( withCookie ) {
		return sprintf(
			/* translators: %s: answer, e.g. "401 rest_not_logged_in". */
			__(
				'Tried from here: the failing request passes with the very login it brings, and is answered %s when a login cookie comes along.',
				'who-said-401'
			),
			answerText( withCookie )
		);
	}
	if ( isRefusedForNoRole( request, own ) ) {
		return __(
			'Tried from here: the failing request passes with your login and is answered 403 with the login it brings. That user has no role on this site.',
			'who-said-401'
		);
	}
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
	if ( own && isAnswered( own ) && ! isAsExpected( own ) ) {
		return sprintf(
			/* translators: %s: answer, e.g. "401 rest_not_logged_in". */
			__(
				'Tried from here: the failing request passes with your login and is answered %s with the login it brings.',
				'who-said-401'
			),
			answerText( own )
		);
	}
	return own && isAsExpected( own )
		? __(
				'Tried from here: the failing request passes with your login, and with the very login it brings.',
				'who-said-401'
			)
		: null;
}

const NAMES: Record< string, () => string > = {
	'user-agent': () => __( 'the name of its app', 'who-said-401' ),
	referer: () => __( 'its Referer', 'who-said-401' ),
	origin: () => __( 'its Origin', 'who-said-401' ),
};

/** What passed with content of ours. */
const CONTENTS: Record< string, () => string > = {
	'content-type': () => __( 'content of its kind', 'who-said-401' ),
	'sample-content': () =>
		__( 'one word in a paragraph as its content', 'who-said-401' ),
	'own-content': () => __( 'its own content, as a dry run', 'who-said-401' ),
	'no-content': () => __( 'no content', 'who-said-401' ),
};

/** What is left that was not tried. */
export const notTried = ( untried: readonly Untried[] ): string =>
	sprintf(
		/* translators: %s: list of what was not tried. */
		__( 'Not tried: %s.', 'who-said-401' ),
		listed( untried.map( ( { what } ) => what ) )
	);

/** What was tried and passed, and what was not tried: a dry run is no success, since it ends before the endpoint. */
export function passedSummary(
	tried: Tried,
	own: Exchange | undefined,
	untried: readonly Untried[]
): string {
	const { known, asSender } = tried;
	const passed =
		ofOwnLogin( tried, own ) ??
		( known.probe.dryRun
			? __(
					'Tried from here: with your login and a nonce, WordPress’s own checks let the failing request through.',
					'who-said-401'
				)
			: __(
					'Tried from here: with your login and a nonce, the failing request passes.',
					'who-said-401'
				) );
	const sender = asSender.flatMap( ( each ) => NAMES[ each ]?.() ?? [] );
	const content = asSender.flatMap( ( each ) => CONTENTS[ each ]?.() ?? [] );
	return [
		passed,
		...( content.length > 0
			? [
					sprintf(
						/* translators: %s: list of what was tried, e.g. "content of its kind". */
						__( 'It passes as well with %s.', 'who-said-401' ),
						listed( content )
					),
				]
			: [] ),
		...( sender.length > 0
			? [
					sprintf(
						/* translators: %s: list of what was tried, e.g. "the name of its program". */
						__(
							'It passes as well with %s, sent by the server to itself.',
							'who-said-401'
						),
						listed( sender )
					),
				]
			: [] ),
		notTried( untried ),
	].join( ' ' );
}
