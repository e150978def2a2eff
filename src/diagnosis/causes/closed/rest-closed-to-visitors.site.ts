import {
	EVERYWHERE,
	POSTS,
	byPlugin,
	closedBy,
	get,
	visitor,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	closedBy(
		'close-rest',
		'close-rest',
		'rest_authentication_errors, priority 20'
	),
	closedBy(
		'after-hours',
		'late-blocker',
		'its blocker is added on rest_api_init, so no list of hooks shows it beforehand'
	),
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
	byPlugin(
		'answer-rewritten',
		'carbon-copy',
		'A plugin keeps back what the REST API prints for visitors, and sends 401 in its place.',
		visitor( POSTS, 401 ),
		'rest-closed-to-visitors'
	),
	{
		name: 'two-culprits',
		inBrowser: true,
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
		inBrowser: true,
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
		inBrowser: true,
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
		inBrowser: true,
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
		inBrowser: true,
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
		inBrowser: true,
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
		name: 'mu-in-core-words',
		sentence:
			'A must-use plugin closes the REST API to visitors, in code and words of WordPress’s own.',
		verdict: 'No plugin is blamed; the must-use plugin is named.',
		where: EVERYWHERE,
		plugins: [],
		prepare: { muPlugins: [ 'house-key' ] },
		symptom: get( POSTS ),
		expect: {
			checks: [ 'rest-closed-to-visitors' ],
			culprits: [],
			notPlugins: 'mu-plugin',
		},
	},
	{
		name: 'mu-culprit',
		inBrowser: true,
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
	byPlugin(
		'die-when-rest-starts',
		'turnstile',
		'A plugin ends requests of visitors with a message of WordPress’s own form when the REST API starts.',
		visitor( POSTS, 403 ),
		'rest-closed-to-visitors'
	),
	byPlugin(
		'refusal-added-late',
		'late-guest',
		'A plugin adds its refusal of visitors only when the REST API starts.',
		visitor( POSTS, 401 ),
		'rest-closed-to-visitors'
	),
	byPlugin(
		'page-with-error-status',
		'shop-blind',
		'A plugin shows visitors a page of its own with status 500.',
		visitor( POSTS, 500 ),
		'rest-closed-to-visitors'
	),
	byPlugin(
		'refused-with-the-headers',
		'last-word',
		'A plugin makes it 401 for visitors at the moment the headers leave.',
		visitor( POSTS, 401 ),
		'rest-closed-to-visitors'
	),
	byPlugin(
		'other-form-closed',
		'one-way',
		'A plugin refuses visitors at addresses with ?rest_route= only.',
		visitor( '/?rest_route=/wp/v2/posts', 403 ),
		'rest-closed-to-visitors'
	),
];
