import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { rowsOf } from '../../src/diagnosis/routes/rows';
import type { SiteFacts } from '../../src/diagnosis/evidence/types';
import { fetchFacts } from '../../src/run/diagnose/fetch-facts';
import { readRoutes } from '../../src/transport/routes/read-routes';
import { fingerprintOf } from '../sandbox/fingerprint';
import { usePlugins } from '../sandbox/plugin-files';
import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';

/** Closes everything to everyone, administrators included. */
const CLOSED = `add_filter( 'rest_authentication_errors', function () { return new WP_Error( 'closed', 'No.', array( 'status' => 401 ) ); } );`;

const onInit = ( code: string ) =>
	`add_action( 'rest_api_init', function () { ${ code } } );`;

const route = ( path: string, more: string ) =>
	`register_rest_route( 'shop/v1', '${ path }', array( 'callback' => '__return_true', ${ more } ) );`;

describe( 'the list of routes', () => {
	let site: TestSite;
	let session: Session;
	let facts: SiteFacts;

	before( async () => {
		site = await openSite( { constants: { DISABLE_WP_CRON: true } } );
		await usePlugins( site, {} );
		session = await openSession( site );
		const { facts: found } = await fetchFacts( session.server );
		assert.ok( found.site );
		facts = found.site;
	} );
	after( () => site.stop() );

	const read = () => readRoutes( session.server, session.world, facts );

	test( 'comes from inside where the index is closed to everyone', async () => {
		const open = await read();
		await usePlugins( site, { 'close/close.php': CLOSED } );
		const closed = await read();
		assert.deepEqual( closed.index, { kind: 'closed', status: 401 } );
		assert.equal( closed.trouble, '' );
		assert.deepEqual( closed.routes, open.routes );
	} );

	test( 'knows the rule of a plugin’s routes, hidden ones too, and says where the unknown ones are written', async () => {
		await usePlugins( site, {
			'shop/shop.php': onInit(
				route( '/open', `'permission_callback' => '__return_true'` ) +
					route(
						'/hidden',
						`'permission_callback' => '__return_true', 'show_in_index' => false`
					) +
					route( '/forgotten', `'methods' => 'GET'` ) +
					route(
						'/own',
						`'permission_callback' => function () { return true; }`
					) +
					`( new class() extends WP_REST_Posts_Controller { public function __construct() { parent::__construct( 'page' ); $this->namespace = 'shop/v1'; $this->rest_base = 'pages'; } } )->register_routes();`
			),
		} );
		const { routes, asker } = await read();
		const rows = rowsOf( routes, asker ).filter(
			( each ) => each.route.namespace === 'shop/v1'
		);
		assert.deepEqual(
			rows.map( ( { path, methods, who } ) =>
				[ methods[ 0 ], path, who ].join( ' ' )
			),
			[
				'GET /shop/v1 Everyone',
				'GET /shop/v1/forgotten Everyone',
				'GET /shop/v1/hidden Everyone',
				'GET /shop/v1/open Everyone',
				'GET /shop/v1/own Its own code decides',
				'GET /shop/v1/pages Everyone',
				'POST /shop/v1/pages Users with the capability edit_pages',
				'GET /shop/v1/pages/{id} Everyone, for what is public',
				'POST /shop/v1/pages/{id} Depends on the item',
				'DELETE /shop/v1/pages/{id} Depends on the item',
			]
		);
		const own = rows.find( ( { path } ) => path === '/shop/v1/own' );
		assert.deepEqual(
			[
				own?.handler?.permission?.file,
				own?.handler?.permission?.component.id,
			],
			[ 'wp-content/plugins/shop/shop.php', 'shop/shop.php' ]
		);
	} );

	test( 'takes from the index what is registered in REST requests only', async () => {
		await usePlugins( site, {
			'late/late.php': `if ( ! is_admin() ) { ${ onInit(
				route( '/late', `'permission_callback' => '__return_true'` )
			) } }`,
		} );
		const { routes } = await read();
		const late = routes.find( ( each ) => each.route === '/shop/v1/late' );
		assert.deepEqual(
			[ late?.from, late?.handlers, late?.methods ],
			[ 'index', null, [ 'GET' ] ]
		);
	} );

	for ( const [ how, code, said ] of [
		[ 'an undefined function', 'nowhere();', /nowhere\(\).*odd\/odd\.php/ ],
		[
			'an exhausted memory',
			`str_repeat( 'x', 4000000000 );`,
			/odd\/odd\.php.*line \d+/,
		],
		[ 'exit', 'exit;', /without an answer/ ],
		[ 'wp_die', `wp_die( 'Members only' );`, /Members only/ ],
	] as const ) {
		test( `survives ${ how } while routes are registered, and says so`, async () => {
			await usePlugins( site, { 'odd/odd.php': onInit( code ) } );
			const { trouble, index, routes } = await read();
			assert.match( trouble, said );
			// The same code stops the index.
			assert.equal( index.kind, 'closed' );
			assert.deepEqual( routes, [] );
		} );
	}

	test( 'still has the index where only requests of this page stop', async () => {
		await usePlugins( site, {
			'odd/odd.php': `if ( is_admin() ) { ${ onInit( 'nowhere();' ) } }`,
		} );
		const { trouble, index, routes } = await read();
		assert.match( trouble, /nowhere/ );
		assert.deepEqual( index, { kind: 'read', by: 'visitor' } );
		assert.ok( routes.length > 100 );
	} );

	test( 'lets code that registers routes write nothing', async () => {
		await usePlugins( site, {
			'busy/busy.php': `if ( is_admin() ) { ${ onInit(
				`update_option( 'busy', microtime() ); set_transient( 'busy', microtime() ); wp_insert_post( array( 'post_title' => 'Busy' ) );`
			) } }`,
		} );
		const earlier = await fingerprintOf( site );
		assert.equal( ( await read() ).trouble, '' );
		assert.deepEqual( await fingerprintOf( site ), earlier );
	} );

	test( 'holds thousands of routes', async () => {
		await usePlugins( site, {
			'shop/shop.php': onInit(
				`for ( $i = 0; $i < 3000; $i++ ) { register_rest_route( 'shop/v1', "/thing$i/(?P<id>[\\\\d]+)", array( 'callback' => '__return_true', 'permission_callback' => function () { return true; } ) ); }`
			),
		} );
		const { routes, trouble } = await read();
		assert.equal( trouble, '' );
		assert.ok( routes.length > 3100 );
	} );
} );
