import { followUp, healthySite, restAnswer } from '../../../../tests/evidence';
import { diagnose } from '../../judging';
import type { ExchangeResponse, GivenFacts, Probe } from '../../evidence/types';

const ITEM = 'https://example.org/wp-json/wp/v2/posts/5';

/** What leads the findings where a given request passes wherever it is tried. */
function first(
	given: Partial< GivenFacts >,
	respondTo?: ( probe: Probe ) => ExchangeResponse | undefined
) {
	const evidence = healthySite( ( e ) => {
		e.given = [
			{
				method: 'GET',
				url: ITEM,
				status: 403,
				code: null,
				at: 0,
				...given,
			},
		];
		followUp( e, respondTo );
	} );
	const [ found ] = diagnose( evidence ).findings;
	return {
		summary: found?.finding.summary ?? '',
		steps: found?.finding.remediation.steps ?? [],
		sent: evidence.exchanges.map( ( { probe } ) => probe ),
	};
}

describe( 'a given DELETE', () => {
	const { summary, steps, sent } = first( { method: 'DELETE', body: false } );
	it( 'is said not to have been sent', () => {
		expect( summary ).toContain( 'Not tried: the deletion itself' );
		expect( summary ).not.toContain( 'its content' );
	} );

	it( 'is never sent but as a dry run, and its item is read', () => {
		expect(
			sent.filter(
				( { method, dryRun } ) => method === 'DELETE' && ! dryRun
			)
		).toEqual( [] );
		expect(
			sent.filter(
				( { method, route } ) =>
					method === 'GET' && route === '/wp/v2/posts/5?context=edit'
			)
		).not.toEqual( [] );
	} );

	it( 'comes with a question that deletes nothing', () => {
		const step = steps.find( ( { snippet } ) =>
			snippet?.code.includes( 'OPTIONS' )
		);
		expect( step?.text ).toContain( 'Allow' );
		expect( step?.snippet?.code ).toBe(
			`curl -i -X OPTIONS -u 'USER NAME' '${ ITEM }'`
		);
		expect( JSON.stringify( steps ) ).not.toContain( '-X DELETE' );
	} );
} );

describe( 'a refusal of an account that WordPress knows', () => {
	it.each( [
		'rest_forbidden_context',
		'rest_user_cannot_view',
		'rest_cannot_edit',
	] )( 'is told as one of an account: %s', ( code ) => {
		const { summary, steps } = first( { code } );
		expect( summary ).toMatch(
			/^With 403 and this code WordPress refuses an account that it knows; yours may do this\./
		);
		expect( steps[ 0 ]?.text ).toContain( 'Compare accounts' );
	} );

	it.each< Partial< GivenFacts > >( [
		{ code: 'rest_cookie_invalid_nonce' },
		{ code: 'incorrect_password' },
		{ code: 'rest_comment_closed' },
		{ code: 'some_plugin' },
		{ code: null },
		{ code: 'rest_forbidden_context', status: 401 },
		{ code: 'rest_forbidden_context', carries: 'basic' },
	] )( 'is not taken for granted: %j', ( given ) => {
		expect( first( given ).summary ).not.toContain(
			'an account that it knows'
		);
	} );
} );

describe( 'a request that is led on', () => {
	const led = ( { route, url }: Probe ) =>
		route === '/wp/v2/posts/' && url.endsWith( '/' )
			? {
					...restAnswer( 200, [] ),
					redirected: true,
					finalUrl:
						'https://example.org/wp-json/wp/v2/posts?token=secret',
				}
			: undefined;
	const { summary, steps } = first(
		{ url: 'https://example.org/wp-json/wp/v2/posts/', status: 401 },
		led
	);

	it( 'is said to be, to where, without a secret', () => {
		expect( summary ).toContain(
			'led on to https://example.org/wp-json/wp/v2/posts:'
		);
		expect( steps.map( ( { text } ) => text ).join( ' ' ) ).toContain(
			'Have the app ask for https://example.org/wp-json/wp/v2/posts,'
		);
	} );

	it( 'is not said of one that is answered where it is asked', () => {
		expect( first( {} ).summary ).not.toContain( 'led on' );
	} );
} );
