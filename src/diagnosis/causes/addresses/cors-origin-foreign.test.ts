import {
	followUp,
	healthySite,
	restAnswer,
	type WholeEvidence,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { planFollowUps } from '../../probes';
import check from './cors-origin-foreign';

/** Asks as two websites; the answers name what `named` says. */
function ask( e: WholeEvidence, named: ( origin: string ) => string ): void {
	e.given = [
		{
			method: 'GET',
			url: 'https://example.org/wp-json/wp/v2/posts',
			status: 0,
			code: null,
			at: 0,
			crossSite: true,
		},
	];
	followUp( e, ( { origin } ) =>
		origin
			? restAnswer( 200, [], {
					'access-control-allow-origin': named( origin ),
				} )
			: undefined
	);
}

describe( 'cors-origin-foreign', () => {
	it.each( [
		[ 'the website that asks', ( origin: string ) => origin ],
		[ 'every website', () => '*' ],
	] )( 'passes where the answer names %s', ( _, named ) => {
		const evidence = healthySite( ( e ) => ask( e, named ) );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'fires where the second gets the answer of the first: a cache', () => {
		const evidence = healthySite( ( e ) =>
			ask( e, () => 'https://one.example' )
		);
		expect( findingOf( check, evidence ) ).toMatchObject( {
			severity: 'error',
			station: 'proxy',
			summary: expect.stringContaining( 'A cache' ),
		} );
	} );

	it( 'fires where every answer names a third one: a rule', () => {
		const evidence = healthySite( ( e ) =>
			ask( e, () => 'https://app.example' )
		);
		expect( findingOf( check, evidence ) ).toMatchObject( {
			station: 'plugin',
			detail: 'Access-Control-Allow-Origin: https://app.example, asked as https://one.example.',
		} );
	} );

	it( 'asks nothing of the kind where nothing speaks for it', () => {
		expect(
			JSON.stringify( planFollowUps( healthySite() ) )
		).not.toContain( 'posts-for' );
	} );
} );
