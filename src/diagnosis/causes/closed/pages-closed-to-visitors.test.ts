import {
	healthySite,
	htmlPage,
	fail,
	plugin,
	respond,
	restError,
	seenBy,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './pages-closed-to-visitors';

const FRONT = { endpoint: 'front-page' } as const;
const TO_LOGIN = {
	...htmlPage( 200, '<form id="loginform">' ),
	redirected: true,
	finalUrl: 'https://example.org/wp-login.php?redirect_to=x',
};

describe( 'pages-closed-to-visitors', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires when the front page leads to the login form', () => {
		const evidence = healthySite( ( e ) => respond( e, FRONT, TO_LOGIN ) );
		const { findings, kind } = diagnose( evidence );
		expect( kind ).toBe( 'problem' );
		expect( findings ).toMatchObject( [
			{
				check: 'pages-closed-to-visitors',
				finding: { severity: 'warning' },
			},
		] );
	} );

	it.each( [ 401, 403, 503 ] )(
		'is an error where the front page answers %d',
		( status ) => {
			const evidence = healthySite( ( e ) =>
				respond( e, FRONT, htmlPage( status, '<p>For members.</p>' ) )
			);
			const finding = findingOf( check, evidence );
			expect( finding.severity ).toBe( 'error' );
			expect( finding.summary ).toContain( `${ status }` );
		}
	);

	it( 'leaves it to others where the REST API is closed to visitors too', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, FRONT, TO_LOGIN );
			respond(
				e,
				{ endpoint: 'posts', credential: 'none' },
				restError( 401, 'rest_forbidden' )
			);
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent where the front page leads to another page, or out of the browser’s sight', () => {
		const elsewhere = healthySite( ( e ) =>
			respond( e, FRONT, {
				...htmlPage( 200, '<h1>Willkommen</h1>' ),
				redirected: true,
				finalUrl: 'https://example.org/de/',
			} )
		);
		const gone = healthySite( ( e ) => fail( e, FRONT, 'network' ) );
		expect( diagnose( elsewhere ).kind ).toBe( 'healthy' );
		expect( diagnose( gone ).kind ).toBe( 'healthy' );
	} );

	describe( 'a page with a good status', () => {
		const soon = ( passes: boolean | null ) =>
			healthySite( ( e ) => {
				respond( e, FRONT, htmlPage( 200, '<title>Soon</title>' ) );
				e.exchanges = e.exchanges.map( ( each ) =>
					each.probe.endpoint === 'front-page' && passes !== null
						? {
								...seenBy( each, plugin( 'p/p.php', 'Paint' ) ),
								sight: {
									isEarly: false,
									literals: null,
									without: [
										{
											plugins: [ 'p/p.php' ],
											status: 200,
											passes,
										},
									],
								},
							}
						: each
				);
			} );

		it( 'is told where a plugin was seen to put it there, and without it another one comes', () => {
			expect( findingOf( check, soon( true ) ) ).toMatchObject( {
				severity: 'warning',
				certainty: 'proven',
				summary:
					'The plugin “Paint” shows visitors the page “Soon” in place of the front page, while the REST API at /wp-json/ is open to them.',
			} );
		} );

		it( 'is the front page where the same one comes without the plugin', () => {
			expect( judge( check, soon( false ) ).outcome ).toBe( 'pass' );
		} );

		it( 'proves nothing where nobody looked who made it', () => {
			expect( judge( check, soon( null ) ).outcome ).toBe( 'unknown' );
		} );
	} );
} );
