import {
	followUp,
	healthySite,
	hookIn,
	htmlPage,
	probeAgain,
	respond,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { receiptOf } from '../../../../tests/receipt';
import check from './rest-route-not-found';

const VISITOR = { endpoint: 'posts', credential: 'none' } as const;
const NOT_FOUND = htmlPage( 404, '<title>404 Not Found</title>' );

const given = [
	{
		method: 'GET',
		url: 'https://example.org/wp-json/wp/v2/posts',
		status: 404,
		code: null,
		at: 0,
	},
];

describe( 'rest-route-not-found', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'misses the rewrite rules when only the pretty addresses fail', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, { ...VISITOR, form: 'pretty' }, NOT_FOUND );
			followUp( e );
		} );
		const finding = findingOf( check, evidence );
		expect( finding.summary ).toContain( 'Permalinks are broken' );
		expect( finding.remediation.steps[ 1 ]?.snippet?.code ).toContain(
			'RewriteBase /'
		);
	} );

	it( 'speaks nginx to nginx', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, { ...VISITOR, form: 'pretty' }, NOT_FOUND );
			followUp( e );
			e.server.software = 'nginx/1.22.1';
		} );
		expect(
			findingOf( check, evidence ).remediation.steps[ 1 ]?.snippet?.code
		).toContain( 'try_files' );
	} );

	it( 'suspects who takes routes away when both forms fail', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, VISITOR, restError( 404, 'rest_no_route' ) );
			hookIn( e, { id: 'r/r.php', name: 'Routes' }, 'rest_endpoints' );
		} );
		const finding = findingOf( check, evidence );
		expect( finding.station ).toBe( 'wordpress' );
		expect( finding.suspects[ 0 ]?.component.name ).toBe( 'Routes' );
	} );

	it( 'sees that a page is shown in place of the REST API', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, VISITOR, htmlPage( 200, '<html>Home</html>' ) )
		);
		expect( findingOf( check, evidence ).summary ).toContain(
			'switched the REST API off'
		);
	} );

	it( 'does not take the page of a plugin for missing rewrite rules', () => {
		const seenAt = ( passes: boolean ) =>
			healthySite( ( e ) => {
				respond(
					e,
					{ ...VISITOR, form: 'pretty' },
					htmlPage( 200, '' )
				);
				followUp( e );
				const asked = e.exchanges.find(
					( { probe: { endpoint, form } } ) =>
						endpoint === 'posts' && form === 'pretty'
				)!;
				asked.receipt = receiptOf( '', {
					origin: {
						component: {
							kind: 'plugin',
							id: 'l/l.php',
							name: 'Lock',
						},
						file: 'l.php',
						line: 1,
						where: 'output',
						callback: '',
					},
				} );
				asked.sight = {
					isEarly: false,
					without: [
						{ plugins: [ 'l/l.php' ], status: 200, passes },
					],
					literals: null,
				};
			} );
		const { summary, remediation } = findingOf( check, seenAt( true ) );
		expect( summary ).toMatch( /^The plugin “Lock” answers visitors/ );
		expect(
			remediation.steps.some( ( { text } ) => /permalink/i.test( text ) )
		).toBe( false );
		expect( findingOf( check, seenAt( false ) ).summary ).toContain(
			'Permalinks are broken'
		);
	} );

	it( 'explains a request to /wp-json on a site with plain permalinks', () => {
		const evidence = healthySite( ( e ) => {
			e.site.permalinkStructure = '';
			e.site.restRoot = 'https://example.org/index.php?rest_route=/';
			e.given = given;
			probeAgain( e );
		} );
		expect( findingOf( check, evidence ).summary ).toContain(
			'index.php?rest_route=/'
		);
	} );

	it( 'passes when the routes answer 401', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, VISITOR, restError( 401, 'rest_login_required' ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'does not know when nothing was answered', () => {
		const evidence = healthySite( ( e ) => {
			e.exchanges = [];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'unknown' );
	} );
} );
