import {
	exchange,
	fail,
	followUp,
	healthySite,
	respond,
	restAnswer,
	restError,
} from '../../../tests/evidence';
import type { CheckId, CheckResult, ExchangeResponse } from '../evidence/types';
import { defineCheck } from './define-check';
import { judgeHealth } from './judge-health';

const result = ( id: string, more: object ): CheckResult =>
	( { id: id as CheckId, title: '', ...more } ) as CheckResult;

/** The sentence about a site on which no check finds anything. */
const about = ( evidence: Parameters< typeof judgeHealth >[ 0 ] ) =>
	judgeHealth( evidence, [], [] );

/** A site with a given request, whose repetition with the login it brought is answered so. */
function given( response: ExchangeResponse | null ) {
	return healthySite( ( e ) => {
		e.recorded = [
			{
				method: 'GET',
				url: 'https://example.org/wp-json/wp/v2/posts',
				status: 401,
				code: null,
				at: 0,
				carries: 'basic',
				...( response && { hasLogin: true as const } ),
			},
		];
		followUp( e );
		if ( response ) {
			const own = e.exchanges.find(
				( { probe } ) =>
					probe.endpoint === 'recorded' &&
					probe.credential === 'application-password'
			);
			Object.assign( own!, exchange( own!.probe, response ) );
		}
	} );
}

it( 'calls a healthy site healthy', () => {
	expect( about( healthySite() ) ).toBeNull();
} );

it( 'does not while an answer is strange, or the browser got none', () => {
	const strange = healthySite( ( e ) =>
		respond(
			e,
			{ endpoint: 'index', form: 'pretty' },
			restError( 404, 'x' )
		)
	);
	expect( about( strange ) ).toContain( 'no cause we know fits' );
	const silent = healthySite( ( e ) =>
		fail( e, { endpoint: 'index', vantage: 'browser' }, 'network' )
	);
	expect( about( silent ) ).toContain( 'no cause we know fits' );
} );

it( 'does not count an answer that a finding rests on', () => {
	const evidence = healthySite( ( e ) =>
		respond(
			e,
			{ endpoint: 'index', form: 'pretty' },
			restError( 404, 'x' )
		)
	);
	const cited = evidence.exchanges.map( ( { probe } ) => ( {
		kind: 'exchange',
		id: probe.id,
		note: '',
	} ) );
	expect(
		judgeHealth(
			evidence,
			[],
			[ result( 'a', { outcome: 'fail', finding: { because: cited } } ) ]
		)
	).toBeNull();
} );

it( 'does not while a check that decides is open or one broke off', () => {
	const check = ( deciding: boolean ) =>
		defineCheck( {
			id: 'open' as CheckId,
			title: '',
			needs: [],
			deciding,
			examine: () => undefined,
		} );
	const open = [
		result( 'open', { outcome: 'unknown', missing: [], reason: 'Why.' } ),
	];
	expect( judgeHealth( healthySite(), [ check( true ) ], open ) ).toContain(
		'Why.'
	);
	expect( judgeHealth( healthySite(), [ check( false ) ], open ) ).toBeNull();
	expect(
		judgeHealth(
			healthySite(),
			[],
			[ result( 'broken', { outcome: 'error', message: 'boom' } ) ]
		)
	).toContain( '“broken” broke off (boom)' );
} );

describe( 'a given request that passes from here', () => {
	it( 'passes with your login, where its own was not at hand', () => {
		expect( about( given( null ) ) ).toContain(
			'with your login and a nonce, the failing request passes'
		);
	} );

	it( 'passes with its own', () => {
		expect( about( given( restAnswer( 200, [ { id: 1 } ] ) ) ) ).toContain(
			'and with the very login it brings'
		);
	} );

	it( 'is another matter where its own login is known and not let in', () => {
		expect(
			about( given( restError( 403, 'rest_forbidden' ) ) )
		).toContain( 'is answered 403 with the login it brings' );
	} );

	it( 'is not said to pass where its own login is refused', () => {
		expect(
			about( given( restError( 401, 'rest_not_logged_in' ) ) )
		).not.toContain( 'answered 403' );
	} );
} );
