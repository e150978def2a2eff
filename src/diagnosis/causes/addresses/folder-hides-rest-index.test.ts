import {
	healthySite,
	htmlPage,
	respond,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './folder-hides-rest-index';

const INDEX = { endpoint: 'index', credential: 'none' } as const;
const REFUSED = htmlPage( 403, '<title>403 Forbidden</title>' );

describe( 'folder-hides-rest-index', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'takes a folder for likely where the web server refuses the index alone, and leads', () => {
		const evidence = healthySite( ( e ) => respond( e, INDEX, REFUSED ) );
		expect( findingOf( check, evidence ).summary ).toContain(
			'answers 403 at /wp-json/, while URLs below it reach WordPress: most likely a folder'
		);
		expect(
			diagnose( evidence ).findings.map( ( each ) => each.check )
		).toEqual( [ 'folder-hides-rest-index' ] );
	} );

	it( 'knows the folder by the list of its files', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				INDEX,
				htmlPage( 200, '<title>Index of /wp-json</title>' )
			)
		);
		expect( findingOf( check, evidence ).summary ).toContain(
			'A folder lies at /wp-json/'
		);
	} );

	it( 'leaves it to others when code of the site closes the index', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, INDEX, restError( 403, 'not_for_you' ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'leaves it to others when the web server refuses what lies below, too', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, { credential: 'none', form: 'pretty' }, REFUSED )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'leaves it to others when a line of .htaccess is known to refuse the index', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, INDEX, REFUSED );
			const [ index ] = e.exchanges.filter(
				( { probe } ) => probe.endpoint === 'index'
			);
			Object.assign( e.htaccess, {
				answers: [
					{
						exchange: index?.probe.id,
						outcome: 'response',
						status: 403,
						by: { directory: '/', line: 2, text: 'Deny from all' },
					},
				],
			} );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
