import {
	answer,
	healthySite,
	htmlPage,
	respond,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './output-before-json';

const VISITOR = { endpoint: 'posts', credential: 'none' } as const;

describe( 'output-before-json', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires at text in front of the JSON and shows it', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				VISITOR,
				answer( 200, '<b>Notice</b>: x in y.php\n[{"id":1}]', {
					'content-type': 'application/json',
				} )
			)
		);
		expect( findingOf( check, evidence ).detail ).toContain( 'Notice' );
		expect(
			diagnose( evidence ).findings.map( ( each ) => each.check )
		).toEqual( [ 'output-before-json' ] );
	} );

	describe( 'where the text is longer than what is kept of an answer', () => {
		const long = {
			...answer( 200, 'x'.repeat( 2048 ) ),
			truncated: true,
			json: false,
		};

		it( 'fires when our own address begins with it too, and nothing else is raised', () => {
			const evidence = healthySite( ( e ) => {
				respond( e, VISITOR, long );
				respond( e, { credential: 'cookie-nonce' }, long );
				respond( e, { endpoint: 'echo', vantage: 'browser' }, long );
			} );
			expect( findingOf( check, evidence ).detail ).toContain( 'xxx' );
			expect(
				diagnose( evidence ).findings.map( ( each ) => each.check )
			).toEqual( [ 'output-before-json' ] );
		} );

		it( 'is silent when only visitors get it: then it is a page in place of the answers', () => {
			const evidence = healthySite( ( e ) => {
				respond( e, VISITOR, long );
				respond( e, { endpoint: 'echo', vantage: 'browser' }, long );
			} );
			expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		} );

		it( 'is silent when both are led to the same page', () => {
			const led = {
				...long,
				redirected: true,
				finalUrl: 'https://example.org/wp-login.php?reauth=1',
			};
			const evidence = healthySite( ( e ) => {
				respond( e, VISITOR, led );
				respond( e, { credential: 'cookie-nonce' }, led );
				respond( e, { endpoint: 'echo', vantage: 'browser' }, led );
			} );
			expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		} );

		it( 'is silent when our own address answers as it should', () => {
			const evidence = healthySite( ( e ) =>
				respond( e, VISITOR, long )
			);
			expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		} );
	} );

	it( 'is silent at a page that is no JSON at all', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, VISITOR, htmlPage( 200, '<html><body>Home' ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent at JSONP that the address asks for', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, VISITOR, answer( 200, '/**/show([{"id":1}])' ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'forgives a byte order mark, as clients do', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, VISITOR, answer( 200, '\uFEFF[{"id":1}]' ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
