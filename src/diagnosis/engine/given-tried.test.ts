import {
	followUp,
	healthySite,
	type WholeEvidence,
} from '../../../tests/evidence';
import { diagnose } from '../judging';
import type { RecordedRequest } from '../evidence/types';

/** The headline for a request that passes wherever it is tried. */
function headline(
	given: Partial< RecordedRequest >,
	change: ( e: WholeEvidence ) => void = () => {}
) {
	const evidence = healthySite( ( e ) => {
		e.recorded = [
			{
				method: 'GET',
				url: 'https://example.org/wp-json/wp/v2/users/me',
				status: 401,
				code: 'x_unlike_any',
				at: 0,
				...given,
			},
		];
		followUp( e );
		change( e );
	} );
	const verdict = diagnose( evidence );
	expect( verdict.kind ).toBe( 'undetermined' );
	return verdict.headline;
}

it( 'does not call a dry run a success', () => {
	const said = headline( {
		method: 'POST',
		url: 'https://example.org/wp-json/wp/v2/posts',
		status: 403,
		body: true,
	} );
	expect( said ).toContain( 'WordPress’s own checks' );
	expect( said ).toMatch( /Not tried: the endpoint itself, its content, / );
	expect( said ).not.toMatch( /succeeds/ );
} );

it( 'asks for the status where that is not known, and accuses nobody', () => {
	expect( headline( { status: null, code: null, nonce: true } ) ).toContain(
		'Add the status'
	);
} );

it( 'says that a login was not tried, and asks for it', () => {
	const said = headline( { status: 500, carries: 'basic' } );
	expect( said ).toContain( 'its own login' );
	expect( said ).toContain( 'complete login' );
} );

it( 'names the program where it is told', () => {
	expect(
		headline( { status: 403, userAgent: 'python-requests/2.31' } )
	).toContain( 'python-requests/2.31' );
} );

it( 'takes the answer of a cache to a login for no answer', () => {
	const said = headline(
		{ status: 500, carries: 'basic', hasLogin: true },
		( e ) => {
			e.exchanges = e.exchanges.map( ( each ) =>
				each.probe.endpoint === 'recorded' &&
				each.probe.credential === 'application-password' &&
				each.response
					? {
							...each,
							response: {
								...each.response,
								headers: {
									...each.response.headers,
									age: '120',
								},
							},
						}
					: each
			);
		}
	);
	expect( said ).toContain( 'whether that counts is not known' );
} );
