import { found, PROBE, searchOutcome } from '../../../tests/search-outcome';
import type { Origin } from '../../diagnosis/evidence/types';
import { nextSteps } from './next-steps';
import { routeExceptionOf } from './route-exception';

const SCREENS = {
	adminUrl: 'https://example.org/wp-admin/',
	pluginsUrl: 'https://example.org/wp-admin/plugins.php',
	plugins: [],
};

function originOn( where: string, id = 'a/a.php' ): Origin {
	return {
		component: { kind: 'plugin', id, name: 'Alpha' },
		file: 'wp-content/plugins/a/a.php',
		line: 3,
		where,
		callback: 'Closure',
	};
}

const codeFor = ( where: string, switchOff = [ 'a/a.php' ], probe = PROBE ) =>
	routeExceptionOf(
		probe,
		{ status: 401, code: 'closed' },
		originOn( where ),
		switchOff
	)?.snippet.code ?? '';

describe( 'letting one route through', () => {
	it( 'keeps WordPress’s own login and nonce checks', () => {
		const code = codeFor( 'rest_authentication_errors' );
		expect( code ).toContain( "'/wp/v2/posts' !== $route" );
		expect( code ).toContain( "'closed' !== $result->get_error_code()" );
		expect( code ).toContain(
			'rest_cookie_check_errors( rest_application_password_check_errors( null ) )'
		);
	} );

	it.each( [
		'rest_pre_dispatch',
		'rest_request_before_callbacks',
		'rest_dispatch_request',
	] )(
		'takes back a refusal of %s for this method and route only',
		( hook ) => {
			const code = codeFor( hook );
			expect( code ).toContain( `'${ hook }'` );
			expect( code ).toContain( "'GET' === $request->get_method()" );
			expect( code ).toContain(
				"'/wp/v2/posts' === untrailingslashit( $request->get_route() )"
			);
		}
	);

	it.each( [ 'exit', 'permission_callback', 'init' ] )(
		'leaves the plugin out where %s answers, but not for an address that a query leads elsewhere',
		( where ) => {
			const code = codeFor( where );
			expect( code ).toContain( "array( 'a/a.php' )" );
			expect( code ).toContain( "'/wp-json/wp/v2/posts' !== $path" );
			expect( code ).toContain( "isset( $_GET['rest_route'] )" );
			expect( code ).toContain( "isset( $_POST['rest_route'] )" );
		}
	);

	it( 'goes by the method WordPress makes of a request, as editors send PUT as POST', () => {
		const code = codeFor( 'exit', [ 'a/a.php' ], {
			...PROBE,
			method: 'PUT',
		} );
		expect( code ).toContain( "'PUT' !== $method" );
		expect( code ).toContain( 'HTTP_X_HTTP_METHOD_OVERRIDE' );
		expect( code ).toContain( "isset( $_GET['_method'] )" );
	} );

	it( 'covers all plugins where there is more than one to switch off', () => {
		expect(
			codeFor( 'rest_pre_dispatch', [ 'a/a.php', 'b/b.php' ] )
		).toContain( "array( 'a/a.php', 'b/b.php' )" );
	} );

	it( 'is not offered for a route in the query, whose path is that of the front page', () => {
		expect(
			codeFor( 'exit', [ 'a/a.php' ], { ...PROBE, form: 'query' } )
		).toBe( '' );
	} );

	it( 'cannot be broken out of by what a plugin is called', () => {
		expect( codeFor( 'exit', [ "it's/it's.php" ] ) ).toContain(
			"'it\\'s/it\\'s.php'"
		);
	} );
} );

describe( 'what to do next', () => {
	const texts = ( id: string ) =>
		nextSteps( searchOutcome( found( { culprits: [ [ id ] ] } ) ), SCREENS )
			.steps;

	it( 'links the support forum only for a folder that looks like a slug', () => {
		const forums = ( id: string ) =>
			texts( id ).flatMap(
				( { link } ) =>
					link?.url.match( /\/support\/plugin\/(.+)\// )?.[ 1 ] ?? []
			);
		expect( forums( 'close-rest/close-rest.php' ) ).toEqual( [
			'close-rest',
		] );
		expect( forums( 'Close_REST/x.php' ) ).toEqual( [] );
		expect( forums( 'single.php' ) ).toEqual( [] );
	} );

	it( 'shows the very setting of a plugin that is known, and then does not say to do without it', () => {
		const steps = texts( 'members/members.php' );
		expect( steps[ 0 ]?.text ).toContain(
			'“Require authentication for access to the REST API”'
		);
		expect( steps[ 0 ]?.link?.url ).toBe(
			'https://example.org/wp-admin/admin.php?page=members-settings'
		);
		expect( JSON.stringify( steps ) ).not.toContain( 'plugins.php' );
		expect( JSON.stringify( texts( 'odd/odd.php' ) ) ).toContain(
			'plugins.php'
		);
	} );

	it( 'opens the plugin’s settings first', () => {
		const { steps } = nextSteps( searchOutcome(), {
			...SCREENS,
			plugins: [
				{
					id: 'a/a.php',
					name: 'Alpha',
					version: '1',
					requires: [],
					network: false,
					missing: false,
					settingsUrl:
						'https://example.org/wp-admin/options-general.php?page=alpha',
				},
			],
		} );
		expect( steps[ 0 ]?.link?.url ).toContain( 'page=alpha' );
	} );

	it( 'names the settings as an option also where the plugin links no screen of its own', () => {
		const [ first ] = texts( 'odd/odd.php' );
		expect( first?.title ).toContain( 'Change a setting of' );
		expect( first?.link ).toBeUndefined();
		expect( first?.tradeOff ).toMatch( /./ );
	} );

	it( 'does not send into the settings where what fails is broken code', () => {
		const { steps } = nextSteps(
			searchOutcome( found(), {
				failure: { status: 500, code: 'internal_server_error' },
			} ),
			SCREENS
		);
		expect( JSON.stringify( steps ) ).not.toContain( 'Change a setting' );
	} );

	it( 'never does it behind the user’s back: a link to the Plugins screen', () => {
		expect(
			texts( 'a/a.php' ).some(
				( { link } ) => link?.url === SCREENS.pluginsUrl
			)
		).toBe( true );
	} );

	it( 'states a price with every exception', () => {
		const { steps } = nextSteps( searchOutcome(), SCREENS );
		const exceptions = steps.filter( ( { snippet } ) => snippet );
		expect( exceptions ).toHaveLength( 1 );
		expect( exceptions[ 0 ]?.tradeOff ).not.toBe( '' );
		expect( exceptions[ 0 ]?.tradeOff ).toBeDefined();
	} );

	it( 'states what each option costs beside it, and sends to somebody else last', () => {
		const { steps, tradeOff } = nextSteps(
			searchOutcome( found( { culprits: [ [ 'alpha/alpha.php' ] ] } ) ),
			SCREENS
		);
		expect( tradeOff ).toBe( '' );
		const asking = steps.findIndex( ( { link } ) =>
			link?.url.includes( '/support/' )
		);
		expect( asking ).toBe( steps.length - 1 );
		expect(
			steps.slice( 0, asking ).filter( ( step ) => ! step.tradeOff )
		).toEqual( [] );
	} );

	it( 'states the cost of a known setting', () => {
		expect( texts( 'members/members.php' )[ 0 ]?.tradeOff ).toMatch( /./ );
	} );
} );
