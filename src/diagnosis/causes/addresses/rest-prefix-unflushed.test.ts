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

	it( 'fires when only the query form works and the prefix is another', () => {
		const evidence = healthySite( ( e ) => {
			e.site.restPrefix = 'entrance';
			e.site.restRoot = 'https://example.org/entrance/';
			probeAgain( e );
			respond( e, PRETTY, NOT_FOUND );
			followUp( e );
			hookIn(
				e,
				{ id: 'sign/sign.php', name: 'Sign' },
				'rest_url_prefix'
			);
		} );
		const finding = findingOf( check, evidence );
		expect( finding.summary ).toContain( '/entrance/' );
		expect( finding.suspects[ 0 ]?.component.name ).toBe( 'Sign' );
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
