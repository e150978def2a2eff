import { __, sprintf } from '@wordpress/i18n';
import { answerText } from '../../exchange/because';
import { exchangeOf, isAsExpected } from '../../exchange/find-exchange';
import type { Door } from '../../probes/given-door';
import type {
	Endpoint,
	Exchange,
	GivenFacts,
	SiteFacts,
	Step,
} from '../../evidence/types';

const ENDPOINTS: Partial< Record< Door, Endpoint > > = {
	login: 'login-page',
	'xml-rpc': 'xml-rpc',
	ajax: 'echo',
	front: 'front-page',
};

/** What was asked at such an address, as a visitor and to read; undefined where nothing was. */
export function askedThere(
	door: Door,
	{ url }: GivenFacts,
	exchanges: readonly Exchange[]
): Exchange | undefined {
	const isPage =
		door === 'page' ||
		( door === 'front' && new URL( url ?? '' ).search !== '' );
	const endpoint = isPage ? 'given-page' : ENDPOINTS[ door ];
	return endpoint && exchangeOf( exchanges, { endpoint } );
}

/** What came back, and what that does not tell. */
function answeredThere( door: Door, asked: Exchange ): string {
	if ( door === 'ajax' ) {
		return sprintf(
			/* translators: %s: answer, e.g. "200" or "403 Forbidden". */
			__(
				'Asked there for an action of this plugin, the site answered %s; the action of the failing request was not tried, since it could change something.',
				'who-said-401'
			),
			answerText( asked )
		);
	}
	return isAsExpected( asked )
		? sprintf(
				/* translators: %s: answer, e.g. "200". */
				__(
					'Asked as a visitor with GET it answered %s, as on a healthy site; a login or a POST request was not tried there.',
					'who-said-401'
				),
				answerText( asked )
			)
		: sprintf(
				/* translators: %s: answer, e.g. "403". */
				__(
					'Asked as a visitor with GET it answered %s; a login or a POST request was not tried there.',
					'who-said-401'
				),
				answerText( asked )
			);
}

/** What is known of a given request that is none of the REST API, in whole sentences. */
export function outsideSummary(
	door: Door,
	{ url }: GivenFacts,
	asked: Exchange | undefined
): string {
	const where = new URL( url ?? '' ).pathname;
	const told = sprintf(
		/* translators: %s: path of an address. */
		__(
			'The failing request goes to %s, which is no part of the REST API.',
			'who-said-401'
		),
		where
	);
	if ( ! asked ) {
		return [
			told,
			__(
				'It was not tried: this plugin asks nothing there.',
				'who-said-401'
			),
		].join( ' ' );
	}
	return `${ told } ${ answeredThere( door, asked ) }`;
}

const logStep = (): Step => ( {
	title: __( 'Look in the server’s logs', 'who-said-401' ),
	text: __(
		'Look into the log of the web server and of the host’s firewall at the time it fails: a line there names the rule.',
		'who-said-401'
	),
} );

const restStep = (): Step => ( {
	title: __( 'Copy the request from the browser', 'who-said-401' ),
	text: __(
		'If a page shows the error and does not answer it itself, paste the request that fails on it: developer tools (F12), “Network”, the red line, “Copy as cURL”.',
		'who-said-401'
	),
} );

/** Where to look for who handles an action of admin-ajax.php. */
const actionText = ( action: string | null ) =>
	action === null
		? __(
				'Find the argument “action” of that request (developer tools, “Network”, “Payload”): the plugin or theme that handles it decides who may ask.',
				'who-said-401'
			)
		: sprintf(
				/* translators: %s: name of a hook, e.g. wp_ajax_save_form. */
				__(
					'The plugin or theme with the hook “%s” decides who may ask: look for it there.',
					'who-said-401'
				),
				`wp_ajax_${ action.replace( /[^\w-]/g, '' ) }`
			);

/** The next things to do, by what answers there. */
export function outsideSteps(
	door: Door,
	{ url }: GivenFacts,
	{ siteurl }: SiteFacts
): Step[] {
	switch ( door ) {
		case 'login':
			return [
				{
					title: __( 'Try another network', 'who-said-401' ),
					text: __(
						'Try it from another network, such as a phone without Wi-Fi. If it works there, a protection against guessed passwords has locked your address out: wait, or have the host or the security plugin unlock it.',
						'who-said-401'
					),
				},
				logStep(),
			];
		case 'xml-rpc':
			return [
				{
					title: __( 'Send it from where it fails', 'who-said-401' ),
					text: __(
						'Send this from where it fails. A list of methods as the answer says that the way is open and that the login inside the request is refused; a 403 says that something in front refuses the app or its address.',
						'who-said-401'
					),
					snippet: {
						language: 'shell',
						where: __( 'Terminal', 'who-said-401' ),
						code: `curl -i --data '<methodCall><methodName>system.listMethods</methodName></methodCall>' '${ siteurl.replace( /\/$/, '' ) }/xmlrpc.php'`,
					},
				},
				logStep(),
			];
		case 'ajax':
			return [
				{
					title: __( 'Find out who handles it', 'who-said-401' ),
					text: actionText(
						new URL( url ?? '' ).searchParams.get( 'action' )
					),
				},
				{
					title: __(
						'Reload the page without the cache',
						'who-said-401'
					),
					text: __(
						'If the answer is -1 or 403, the page was open too long or came out of a cache: reload it without the cache, and leave such pages out of it.',
						'who-said-401'
					),
				},
				logStep(),
			];
		case 'admin':
			// Without a login nobody gets in there, so a private window tells nothing.
			return [ restStep(), logStep() ];
		default:
			return [
				{
					title: __( 'Try a private window', 'who-said-401' ),
					text: __(
						'Open that address in a private window. If it is refused there as well, your login is not the reason.',
						'who-said-401'
					),
				},
				restStep(),
				logStep(),
			];
	}
}
