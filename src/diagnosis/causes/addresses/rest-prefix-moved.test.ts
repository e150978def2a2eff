import {
	followUp,
	healthySite,
	htmlPage,
	plugin,
	probeAgain,
	restAnswer,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './rest-prefix-moved';

type Change = Parameters< typeof healthySite >[ 0 ];

/** The REST API is at /api/, and the old address is answered so. */
const moved = (
	answer = htmlPage( 404, '<html>' ),
	change: Change = () => {}
) =>
	healthySite( ( e ) => {
		e.site.restPrefix = 'api';
		e.site.restRoot = 'https://example.org/api/';
		e.site.restPrefixBy = {
			base: true,
			answer: false,
			voices: [
				{
					component: plugin( 'sign/sign.php', 'Sign' ),
					file: 'wp-content/plugins/sign/sign.php',
					line: 7,
					callback: 'Closure',
					priority: 10,
					necessary: true,
					sufficient: true,
					borrowed: false,
				},
			],
		};
		probeAgain( e );
		change( e );
		followUp( e, ( { endpoint } ) =>
			endpoint === 'index-usual' ? answer : undefined
		);
	} );

describe( 'rest-prefix-moved', () => {
	it( 'passes on a healthy site, where nothing is asked for it', () => {
		const evidence = healthySite( ( e ) => followUp( e ) );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		expect( evidence.exchanges ).toHaveLength( 12 );
	} );

	it( 'notes who moved it, and what programs get at the usual address', () => {
		const { kind, findings } = diagnose( moved() );
		expect( kind ).toBe( 'healthy' );
		expect( findings[ 0 ]?.finding ).toMatchObject( {
			severity: 'info',
			certainty: 'traced',
			summary:
				'The plugin “Sign” moves the REST API from /wp-json/ to /api/: it answers there, and apps that have /wp-json/ written in get 404.',
		} );
	} );

	it( 'is an error where a failing request goes there', () => {
		const evidence = moved( undefined, ( e ) => {
			e.given = [
				{
					method: 'GET',
					url: 'https://example.org/wp-json/wp/v2/posts',
					status: 404,
					code: null,
					at: 0,
				},
			];
		} );
		expect( findingOf( check, evidence ).severity ).toBe( 'error' );
	} );

	it( 'is silent where the usual address answers too', () => {
		const evidence = moved( restAnswer( 200, { namespaces: [] } ) );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
