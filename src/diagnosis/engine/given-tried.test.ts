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

describe( 'what was not tried of it', () => {
	const saving = ( given: Partial< RecordedRequest > ) =>
		headline( {
			method: 'POST',
			url: 'https://example.org/wp-json/wp/v2/posts',
			status: 403,
			...given,
		} );

	it( 'names its content where it has some or may have some, not where it has none', () => {
		expect( saving( {} ) ).toContain( 'its content' );
		expect( saving( { body: true } ) ).toContain( 'its content' );
		expect( saving( { body: false } ) ).not.toContain( 'its content' );
		expect( headline( { status: 403, body: true } ) ).toContain(
			'its content'
		);
		expect( headline( { status: 403 } ) ).not.toContain( 'its content' );
	} );

	it( 'names its cookies where it has some', () => {
		expect( headline( { status: 500, cookie: true } ) ).toContain(
			'its own cookies'
		);
		expect( headline( { status: 500 } ) ).not.toContain( 'cookies' );
	} );

	it( 'is all of it where its URL is none of the REST API', () => {
		const said = headline( {
			url: 'https://example.org/wp-json-of-another/x',
			status: 403,
		} );
		expect( said ).toContain( 'could not be tried' );
		expect( said ).not.toContain( 'passes' );
	} );

	it( 'is the endpoint itself in a dry run, and there the next step is no other program', () => {
		expect( saving( {} ) ).toContain( 'Save the same thing' );
		const read = headline( { status: 403 } );
		expect( read ).not.toContain( 'the endpoint itself' );
		expect( read ).toContain( 'Send it from the program' );
	} );
} );
