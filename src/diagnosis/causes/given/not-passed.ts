import { __, sprintf } from '@wordpress/i18n';
import { answerText } from '../../exchange/because';
import type { Exchange, SiteFacts, Step } from '../../evidence/types';

/** The address was asked, and who answered there is not this plugin, which listens wherever WordPress is reached. */
const isAnsweredBefore = ( known: Exchange | undefined ) =>
	known?.failure?.kind === 'not-listening';

/** Why a request to the REST API was not tried, as far as that is known. */
export function notSentSummary( known: Exchange | undefined ): string {
	return [
		__(
			'The failing request could not be tried from here.',
			'who-said-401'
		),
		known?.failure?.message,
		isAnsweredBefore( known ) &&
			__(
				'So something else answers there before this plugin does.',
				'who-said-401'
			),
	]
		.filter( Boolean )
		.join( ' ' );
}

/** Where a rule for one path stands. */
const ruleSteps = ( { route, url }: Exchange[ 'probe' ] ): Step[] => [
	...( /\/(?:$|[?#])/.test( url )
		? [
				{
					title: __( 'Ask without the slash', 'who-said-401' ),
					text: __(
						'Have the app ask without the slash at the end of the path. Many rules send addresses with one on to those without, and on the way a login is dropped and saving turns into reading.',
						'who-said-401'
					),
				},
			]
		: [] ),
	{
		title: __( 'Look for the rule', 'who-said-401' ),
		text: sprintf(
			/* translators: %s: route of the REST API, e.g. /wp/v2/posts. */
			__(
				'Look for a rule that meets “%s”: in .htaccess, in the configuration of the web server, in the settings and the log of a firewall, in a cache’s list of pages.',
				'who-said-401'
			),
			route
		),
	},
	{
		title: __( 'Ask your host', 'who-said-401' ),
		text: __(
			'Without such a rule, send the line from the log of the web server at that time to the host: it names what answered.',
			'who-said-401'
		),
	},
];

/** What to do about a request that was not tried. */
export const notSentSteps = (
	{ restRoot }: SiteFacts,
	known: Exchange | undefined
): Step[] =>
	known && isAnsweredBefore( known )
		? ruleSteps( known.probe )
		: [
				{
					title: __( 'Check the address', 'who-said-401' ),
					text: sprintf(
						/* translators: %s: URL. */
						__(
							'Look whether its URL begins with %s, which is where this site has its REST API, and paste it once more as the app sends it.',
							'who-said-401'
						),
						restRoot
					),
				},
			];

/** What is said where content was missing that is not known. */
export const lackSummary = ( known: Exchange ): string =>
	sprintf(
		/* translators: %s: answer, e.g. "400 rest_missing_callback_param". */
		__(
			'Tried from here without its content, the failing request is answered %s: WordPress looks at that before it asks who may do this. Whether it passes with its content is not known.',
			'who-said-401'
		),
		answerText( known )
	);

const loginStep = (): Step => ( {
	title: __( 'Test the login alone', 'who-said-401' ),
	text: sprintf(
		/* translators: %s: an example of a request. */
		__(
			'Paste “%s” with the same login: it needs no content, and tells whether that login counts.',
			'who-said-401'
		),
		'GET /wp/v2/users/me?context=edit'
	),
} );

/** How to get further there. */
export const lackSteps = (): Step[] => [
	{
		title: __( 'Paste it with its content', 'who-said-401' ),
		text: __(
			'Paste it with its whole content (JSON), for example by “Copy as cURL” in the browser’s network tab: then it is tried with that, as a dry run that saves nothing.',
			'who-said-401'
		),
	},
	loginStep(),
];

/** What is said of a request that fails from here too; `told` is the refusal that the text tells, null where it tells none. */
export const oddSummary = (
	known: Exchange,
	meaning: string,
	told: number | null
): string =>
	[
		sprintf(
			/* translators: %s: answer, e.g. "500 internal_server_error". */
			__(
				'Tried from here, the failing request fails too: with your login and a nonce it is answered %s. That is no refusal.',
				'who-said-401'
			),
			answerText( known )
		),
		meaning,
		told === null
			? ''
			: sprintf(
					/* translators: %d: status, e.g. 401. */
					__(
						'It does not explain the %d that the request got: what refused it is not known.',
						'who-said-401'
					),
					told
				),
	]
		.filter( Boolean )
		.join( ' ' );

/** What to do about one. */
export const oddSteps = ( known: Exchange, told: number | null ): Step[] =>
	told === null
		? [
				{
					title: __( 'Look in PHP’s error log', 'who-said-401' ),
					text: __(
						'Look into PHP’s error log at the time it fails, and into the documentation of the plugin the route belongs to: the login is not the reason.',
						'who-said-401'
					),
				},
			]
		: [
				...( known.response?.status === 404
					? [
							{
								title: __(
									'Ask for something that is there',
									'who-said-401'
								),
								text: __(
									'Put an item that exists into its URL and paste it once more, with its login: what is not there is answered 404 to everybody.',
									'who-said-401'
								),
							},
						]
					: [] ),
				loginStep(),
			];
