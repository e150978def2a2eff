import { __, sprintf } from '@wordpress/i18n';
import { meaningOfSaid } from '../../exchange/meaning-of';
import { meaningOfNotice } from '../../given/notice-meaning';
import { silenceIn } from '../../given/transfer-meaning';
import type { PluginFacts, GivenFacts, Step } from '../../evidence/types';

/** What a status means by itself, where nothing else is told. */
function meaningOfStatus( status: number | null ): string {
	switch ( status ) {
		case 401:
			return __(
				'Whoever answered did not know who asked, or asks for a login of its own.',
				'who-said-401'
			);
		case 403:
			return __(
				'Whoever answered refuses this, whether or not it knew who asked.',
				'who-said-401'
			);
		default:
			return __(
				'That alone does not tell who answered.',
				'who-said-401'
			);
	}
}

/** Longest that is said again of what somebody pasted, in characters. */
const LONGEST = 160;

/** The beginning of a long text, up to the end of a word. */
const shortened = ( text: string ) =>
	text.length > LONGEST
		? `${ text.slice( 0, LONGEST ).replace( /\s+\S*$/, '' ) }…`
		: text;

/** What an answer is about, and what that means. */
function meaningOfAnswer(
	{ code, message, status }: GivenFacts,
	plugins: readonly PluginFacts[] | null
): string {
	if ( code !== null ) {
		const { text, whose } = meaningOfSaid(
			{ code, status: status ?? 0, message: message ?? '' },
			plugins
		);
		return [ whose === '' ? code : `${ code } (${ whose })`, text ].join(
			': '
		);
	}
	const said = message ? meaningOfNotice( message ) : null;
	const isTwice = status !== null && message?.includes( `${ status }` );
	const what = [ isTwice ? '' : status || '', message ?? '' ]
		.join( ' ' )
		.trim();
	return `${ shortened( what ).replace( /[.:]+$/, '' ) }: ${ said ?? meaningOfStatus( status ) }`;
}

/** What can be said of a given answer whose request is not told: what it means, and that nothing was tried. */
export function answerAlone(
	request: GivenFacts,
	plugins: readonly PluginFacts[] | null
): string {
	const untold = silenceIn( request.message ?? '' )
		? __(
				'Which request that was is not told, so that one was not tried.',
				'who-said-401'
			)
		: __(
				'Which request got this answer is not told, so that one was not tried.',
				'who-said-401'
			);
	const isTold = request.code ?? request.message ?? request.status;
	return isTold === null || isTold === undefined
		? __(
				'Which URL the failing request went to is not told, so it was not tried.',
				'who-said-401'
			)
		: `${ meaningOfAnswer( request, plugins ) } ${ untold }`;
}

/** How to find the request that belongs to an answer. */
export function findRequestSteps(): Step[] {
	return [
		{
			title: __( 'Copy the request from the browser', 'who-said-401' ),
			text: __(
				'Open the browser’s developer tools (F12), choose “Network”, do again what fails, and click the red line with “Copy as cURL”. Paste that here.',
				'who-said-401'
			),
		},
		{
			title: __( 'Write the method and URL of the app', 'who-said-401' ),
			text: sprintf(
				/* translators: %s: an example of a request. */
				__(
					'Where an app gets the answer, write its method and URL before it, for example “%s”.',
					'who-said-401'
				),
				'POST /wp/v2/posts'
			),
		},
	];
}
