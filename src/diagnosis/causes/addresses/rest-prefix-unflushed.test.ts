import {
	followUp,
	healthySite,
	hookIn,
	htmlPage,
	probeAgain,
	respond,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './rest-prefix-unflushed';

const PRETTY = {
	endpoint: 'posts',
	credential: 'none',
	form: 'pretty',
} as const;
const NOT_FOUND = htmlPage( 404, '<html>', {
	link: '<x>; rel="https://api.w.org/"',
} );

describe( 'rest-prefix-unflushed', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	const moved = ( ...movers: string[] ) =>
		healthySite( ( e ) => {
			e.site.restPrefix = 'entrance';
			e.site.restRoot = 'https://example.org/entrance/';
			probeAgain( e );
			respond( e, PRETTY, NOT_FOUND );
			followUp( e );
			for ( const name of movers ) {
				const id = `${ name.toLowerCase() }/x.php`;
				hookIn( e, { id, name }, 'rest_url_prefix' );
			}
		} );

	it( 'fires when only the query form works and the prefix is another, and names who moves it', () => {
		const finding = findingOf( check, moved( 'Sign' ) );
		expect( finding.summary ).toMatch(
			/^The plugin “Sign” moves the REST API to \/entrance\//
		);
		expect( finding.certainty ).toBe( 'traced' );
		expect( finding.suspects[ 0 ]?.component.name ).toBe( 'Sign' );
	} );

	it( 'names nobody where two may have moved it, or none is known to', () => {
		for ( const evidence of [ moved( 'Sign', 'Post' ), moved() ] ) {
			const { summary, certainty = null } = findingOf( check, evidence );
			expect( summary ).toMatch( /^The REST API was moved/ );
			expect( certainty ).toBeNull();
		}
	} );

	it( 'is silent when the rules of the usual prefix are gone', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, PRETTY, NOT_FOUND );
			followUp( e );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when the other prefix works', () => {
		const evidence = healthySite( ( e ) => {
			e.site.restPrefix = 'entrance';
			e.site.restRoot = 'https://example.org/entrance/';
			probeAgain( e );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
