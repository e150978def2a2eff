import { CATALOGUE } from './catalogue';
import {
	PASSWORD_FILE,
	withBasicAuth,
	withoutAuthorization,
	withoutWordPressBlock,
} from './htaccess';
import type { Scenario, Symptom } from './scenario';

const EVERYWHERE: Scenario[ 'where' ] = [
	'playground',
	'apache-fpm',
	'apache-modphp',
	'nginx-fpm',
];
const APACHE: Scenario[ 'where' ] = [ 'apache-fpm', 'apache-modphp' ];

const POSTS = '/wp-json/wp/v2/posts';
const ME = '/wp-json/wp/v2/users/me';
const EDIT_CONTEXT = '/wp-json/wp/v2/posts?context=edit';

function get(
	path: string,
	as: Symptom[ 'as' ] = 'visitor',
	status = 401
): Symptom {
	return { method: 'GET', path, as, status };
}

/** REST is closed to visitors by one plugin; only the place in which it does so differs. */
function closedBy(
	plugin: string,
	name: string,
	place: string,
	symptom: Symptom = get( POSTS )
): Scenario {
	return {
		name,
		sentence: `A plugin answers 401 to visitors: ${ place }.`,
		verdict:
			'A plugin closes the REST API to visitors, and this one it is.',
		where: EVERYWHERE,
		plugins: [ plugin ],
		symptom,
		expect: {
			checks: [ 'rest-closed-to-visitors' ],
			culprits: [ [ plugin ] ],
			switchOff: [ plugin ],
		},
	};
}

/** What a site can be made to suffer from, the default first. */
export const SCENARIOS: Scenario[] = [
	closedBy(
		'close-rest',
		'close-rest',
		'rest_authentication_errors, priority 20'
	),
	{
		name: 'healthy',
		sentence: 'Nothing is broken.',
		verdict: 'Nothing is wrong; the 401s that remain are right.',
		where: EVERYWHERE,
		plugins: [],
		symptom: null,
		expect: { checks: [], culprits: [] },
	},
	{
		name: 'close-rest-to-everyone',
		sentence: 'A plugin answers 401 to everybody, administrators included.',
		verdict:
			'The REST API refuses a logged-in administrator, because of a plugin.',
		where: EVERYWHERE,
		plugins: [ 'quiet-api' ],
		symptom: get( POSTS, 'administrator' ),
		expect: {
			checks: [ 'rest-refuses-administrator' ],
			culprits: [ [ 'quiet-api' ] ],
			switchOff: [ 'quiet-api' ],
		},
	},
	closedBy(
		'after-hours',
		'late-blocker',
		'its blocker is added on rest_api_init, so no list of hooks shows it beforehand'
	),
	{
		name: 'no-saving',
		sentence: 'Everything can be read, but saving a post answers 401.',
		verdict: 'Reading works and saving is refused, because of a plugin.',
		where: EVERYWHERE,
		plugins: [ 'draft-keeper' ],
		symptom: {
			method: 'POST',
			path: POSTS,
			as: 'administrator',
			status: 401,
		},
		expect: {
			checks: [ 'saving-refused' ],
			culprits: [ [ 'draft-keeper' ] ],
			switchOff: [ 'draft-keeper' ],
		},
	},

	closedBy( 'front-desk', 'on-pre-dispatch', 'rest_pre_dispatch' ),
	closedBy(
		'house-rules',
		'on-before-callbacks',
		'rest_request_before_callbacks'
	),
	closedBy( 'last-check', 'on-dispatch-request', 'rest_dispatch_request' ),
	closedBy(
		'route-keys',
		'on-permission-callback',
		'permission callbacks replaced through rest_endpoints'
	),
	closedBy( 'door-man', 'on-init', 'init, status_header() and exit' ),
	closedBy( 'stop-sign', 'on-wp-die', 'wp_die() while the REST API starts' ),
	closedBy( 'json-gate', 'on-send-json', 'wp_send_json_error()' ),
	closedBy( 'after-thought', 'on-post-dispatch', 'rest_post_dispatch' ),
	{
		...closedBy( 'fast-lane', 'on-load', 'die at file scope' ),
		sentence:
			'A plugin ends every REST request with 401 while its file is being loaded.',
		verdict:
			'The REST API refuses everybody before WordPress is complete, because of a plugin.',
		expect: {
			checks: [ 'rest-refuses-administrator' ],
			culprits: [ [ 'fast-lane' ] ],
			switchOff: [ 'fast-lane' ],
		},
	},
	{
		...closedBy(
			'members-corner',
			'on-template-redirect',
			'template_redirect',
			get( '/' )
		),
		sentence: 'Pages answer 401 to visitors; the REST API is fine.',
		verdict: 'Isolation from the front page names the plugin.',
		expect: {
			checks: [],
			culprits: [ [ 'members-corner' ] ],
			switchOff: [ 'members-corner' ],
		},
	},
	{
		name: 'on-current-user',
		sentence: 'A plugin makes everybody a visitor in the REST API.',
		verdict:
			'The REST API does not know the logged-in administrator, because of a plugin.',
		where: EVERYWHERE,
		plugins: [ 'guest-mode' ],
		symptom: get( ME, 'administrator', 403 ),
		expect: {
			checks: [ 'rest-refuses-administrator' ],
			culprits: [ [ 'guest-mode' ] ],
			switchOff: [ 'guest-mode' ],
		},
	},
	{
		name: 'on-capability',
		sentence:
			'A plugin takes the right to edit posts away in the REST API.',
		verdict:
			'The REST API refuses a logged-in administrator to edit, because of a plugin.',
		where: EVERYWHERE,
		plugins: [ 'thin-roles' ],
		symptom: get( EDIT_CONTEXT, 'administrator', 403 ),
		expect: {
			checks: [ 'capability-taken-away' ],
			culprits: [ [ 'thin-roles' ] ],
			switchOff: [ 'thin-roles' ],
		},
	},
	{
		name: 'on-server-variables',
		sentence: 'A plugin throws the Authorization header away.',
		verdict:
			'The Authorization header is lost inside PHP, because of a plugin.',
		where: EVERYWHERE,
		plugins: [ 'header-diet' ],
		symptom: get( ME, 'application-password' ),
		expect: {
			checks: [ 'authorization-header-stripped' ],
			culprits: [ [ 'header-diet' ] ],
			switchOff: [ 'header-diet' ],
		},
	},
	{
		name: 'on-core-removed',
		sentence: "A plugin removes core's check of application passwords.",
		verdict:
			'Application passwords are not looked at, because of a plugin.',
		where: EVERYWHERE,
		plugins: [ 'core-trim' ],
		symptom: get( ME, 'application-password' ),
		expect: {
			checks: [ 'application-password-check-removed' ],
			culprits: [ [ 'core-trim' ] ],
			switchOff: [ 'core-trim' ],
		},
	},

	{
		name: 'account-passwords-only',
		sentence:
			'A plugin reads the header of application passwords and knows the passwords of accounts only.',
		verdict:
			'Every application password is refused as wrong by the plugin, although it is right.',
		where: EVERYWHERE,
		plugins: [ 'old-keys' ],
		prepare: { settings: 'stored-password' },
		symptom: get( ME, 'application-password', 500 ),
		expect: {
			checks: [ 'legacy-password-plugin' ],
			culprits: [ [ 'old-keys' ] ],
			switchOff: [ 'old-keys' ],
		},
	},
	{
		name: 'application-passwords-off',
		sentence:
			'A plugin switches application passwords off, with a function of WordPress’s own.',
		verdict:
			'Application passwords are off for everyone; a look inside names the plugin.',
		where: EVERYWHERE,
		plugins: [ 'plain-talk' ],
		prepare: { settings: 'stored-password' },
		symptom: get( ME, 'application-password' ),
		expect: {
			checks: [ 'application-passwords-unavailable' ],
			culprits: [ [ 'plain-talk' ] ],
			switchOff: [ 'plain-talk' ],
		},
	},
	{
		name: 'application-passwords-lost',
		sentence:
			'Application passwords are stored, and the option that says so is gone.',
		verdict:
			'WordPress looks at no application password; one click puts the option back.',
		where: EVERYWHERE,
		plugins: [],
		prepare: { settings: 'lost-password-option' },
		symptom: null,
		expect: {
			checks: [ 'application-passwords-option-lost' ],
			culprits: [],
		},
	},

	{
		name: 'two-culprits',
		sentence:
			'Two plugins close the REST API to visitors, each for itself.',
		verdict:
			'Both are named; switching off only one of them changes nothing.',
		where: EVERYWHERE,
		plugins: [ 'close-rest', 'front-desk' ],
		symptom: get( POSTS ),
		expect: {
			checks: [ 'rest-closed-to-visitors' ],
			culprits: [ [ 'close-rest' ], [ 'front-desk' ] ],
			switchOff: [ 'close-rest', 'front-desk' ],
		},
	},
	{
		name: 'pair',
		sentence: 'Two plugins close the REST API only when both are on.',
		verdict:
			'The two are named together; switching off either of them is enough.',
		where: EVERYWHERE,
		plugins: [ 'club-badge', 'club-room' ],
		symptom: get( POSTS ),
		expect: {
			checks: [ 'rest-closed-to-visitors' ],
			culprits: [ [ 'club-badge', 'club-room' ] ],
		},
	},
	{
		name: 'masked',
		sentence:
			'One plugin closes the REST API; another would, if a third did not hold it back.',
		verdict:
			'The first is named as the cause, the second as one that would fail if the third were off.',
		where: EVERYWHERE,
		plugins: [ 'close-rest', 'hot-head', 'peace-maker' ],
		symptom: get( POSTS ),
		expect: {
			checks: [ 'rest-closed-to-visitors' ],
			culprits: [ [ 'close-rest' ] ],
			latent: [ 'hot-head' ],
			switchOff: [ 'close-rest' ],
		},
	},
	{
		name: 'with-dependants',
		sentence:
			'The plugin that closes the REST API is needed by two others, of which one does not say so.',
		verdict: 'The plugin is named, and the two that need it as such.',
		where: EVERYWHERE,
		plugins: [ 'member-core', 'member-mail', 'member-stats' ],
		symptom: get( POSTS ),
		expect: {
			checks: [ 'rest-closed-to-visitors' ],
			culprits: [ [ 'member-core' ] ],
		},
	},
	{
		name: 'theme-culprit',
		sentence: 'The theme closes the REST API to visitors.',
		verdict: 'No plugin is blamed; the theme is named.',
		where: EVERYWHERE,
		plugins: [],
		prepare: { theme: 'quiet-paper' },
		symptom: get( POSTS ),
		expect: {
			checks: [ 'rest-closed-to-visitors' ],
			culprits: [],
			notPlugins: 'theme',
		},
	},
	{
		name: 'theme-and-plugin',
		sentence:
			'The theme and a plugin close the REST API to visitors, each for itself.',
		verdict: 'Both are named: it works only without both.',
		where: EVERYWHERE,
		plugins: [ 'close-rest' ],
		prepare: { theme: 'quiet-paper' },
		symptom: get( POSTS ),
		expect: {
			checks: [ 'rest-closed-to-visitors' ],
			culprits: [ [ 'close-rest' ] ],
			notPlugins: 'theme',
		},
	},
	{
		name: 'mu-culprit',
		sentence: 'A must-use plugin closes the REST API to visitors.',
		verdict: 'No plugin is blamed; the must-use plugin is named.',
		where: EVERYWHERE,
		plugins: [],
		prepare: { muPlugins: [ 'host-guard' ] },
		symptom: get( POSTS ),
		expect: {
			checks: [ 'rest-closed-to-visitors' ],
			culprits: [],
			notPlugins: 'mu-plugin',
		},
	},

	{
		name: 'stale-nonce',
		sentence:
			'The nonce that admin pages carry is refused; a fresh one works.',
		verdict: "The page's nonce is stale.",
		where: EVERYWHERE,
		plugins: [ 'long-sessions' ],
		symptom: null,
		expect: {
			checks: [ 'nonce-stale' ],
			culprits: [ [ 'long-sessions' ] ],
			switchOff: [ 'long-sessions' ],
		},
	},
	{
		name: 'cookie-without-nonce',
		sentence:
			'The block editor sends its requests with the cookie but without the nonce.',
		verdict:
			'The failing request carries no nonce; that is why it is answered 401.',
		where: EVERYWHERE,
		plugins: [ 'script-trimmer' ],
		visit: {
			given: {
				method: 'GET',
				path: ME,
				status: 401,
				code: 'rest_not_logged_in',
			},
		},
		symptom: null,
		expect: {
			checks: [ 'cookie-without-nonce' ],
			culprits: [ [ 'script-trimmer' ] ],
			switchOff: [ 'script-trimmer' ],
		},
	},
	{
		name: 'home-siteurl-mismatch',
		sentence: 'The site gives itself two host names.',
		verdict: 'The addresses of the site and of its administration differ.',
		where: EVERYWHERE,
		plugins: [],
		prepare: { muPlugins: [ 'moved-address' ] },
		symptom: null,
		expect: { checks: [ 'address-mismatch' ], culprits: [] },
	},
	{
		name: 'loopback-blocked',
		sentence: 'The site cannot call itself; browsers reach it.',
		verdict:
			'Requests of the site to itself are blocked; the browser is fine.',
		where: EVERYWHERE,
		plugins: [ 'stay-home' ],
		symptom: null,
		expect: {
			checks: [ 'loopback-blocked' ],
			culprits: [ [ 'stay-home' ] ],
			switchOff: [ 'stay-home' ],
		},
	},
	{
		name: 'rest-404',
		sentence: 'The rewrite rules of the REST API are gone.',
		verdict:
			'This is a 404, not a 401: /wp-json leads nowhere, ?rest_route= works.',
		where: EVERYWHERE,
		plugins: [],
		prepare: { settings: 'lose-rest-rules' },
		symptom: get( '/wp-json/', 'visitor', 404 ),
		expect: { checks: [ 'rest-route-not-found' ], culprits: [] },
	},
	{
		name: 'plain-permalinks',
		sentence:
			'Permalinks are plain, and someone asks for /wp-json all the same.',
		verdict:
			'Nothing is wrong: with plain permalinks the REST API answers under ?rest_route=.',
		where: EVERYWHERE,
		plugins: [],
		prepare: { settings: 'plain-permalinks' },
		symptom: null,
		expect: { checks: [], culprits: [] },
	},

	{
		name: 'header-stripped',
		sentence:
			'The web server does not hand the Authorization header to PHP.',
		verdict:
			'The Authorization header is lost before PHP; the .htaccess line that mends it is shown.',
		where: [ 'apache-fpm' ],
		plugins: [],
		prepare: { htaccess: withoutAuthorization },
		symptom: get( ME, 'application-password' ),
		expect: {
			checks: [ 'authorization-header-stripped' ],
			culprits: [],
			notPlugins: 'server',
		},
	},
	{
		name: 'basic-auth',
		sentence:
			'The web server asks for a login of its own (staging / staging) in front of everything.',
		verdict: 'The 401 comes from the web server, not from WordPress.',
		where: APACHE,
		plugins: [],
		prepare: {
			htaccess: withBasicAuth,
			files: { [ PASSWORD_FILE.path ]: PASSWORD_FILE.text },
		},
		visit: { basic: 'staging:staging' },
		symptom: get( POSTS ),
		expect: {
			checks: [ 'http-basic-authentication' ],
			culprits: [],
			notPlugins: 'server',
		},
	},
	{
		name: 'rewrite-block-gone',
		sentence: "WordPress's block in .htaccess is gone.",
		verdict:
			'This is a 404 of the web server, not a 401: /wp-json leads nowhere, ?rest_route= works.',
		where: APACHE,
		plugins: [],
		prepare: { htaccess: withoutWordPressBlock },
		symptom: get( POSTS, 'visitor', 404 ),
		expect: {
			checks: [ 'rest-route-not-found' ],
			culprits: [],
			notPlugins: 'server',
		},
	},
	...CATALOGUE,
];

export const DEFAULT_SCENARIO = 'close-rest';

/**
 * The scenario of that name.
 *
 * @throws {Error} One sentence with the names there are.
 */
export function findScenario( name: string ): Scenario {
	const scenario = SCENARIOS.find( ( each ) => each.name === name );
	if ( ! scenario ) {
		throw new Error(
			`There is no scenario "${ name }". There are: ${ SCENARIOS.map(
				( each ) => each.name
			).join( ', ' ) }.`
		);
	}
	return scenario;
}
