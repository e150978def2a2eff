import {
	exchange,
	fail,
	healthySite,
	respond,
	restError,
} from '../../../tests/evidence';
import type { CheckId, CheckResult } from '../evidence/types';
import { defineCheck } from './define-check';
import { judgeHealth } from './judge-health';

const result = ( id: string, more: object ): CheckResult =>
	( { id: id as CheckId, title: '', ...more } ) as CheckResult;

/** The sentence about a site on which no check finds anything. */
const about = ( evidence: Parameters< typeof judgeHealth >[ 0 ] ) =>
	judgeHealth( evidence, [], [] );

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
	expect( about( silent ) ).toContain( '1 request got no answer' );
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

it( 'says of a given request what is not known of it, and does not call it explained for being cited there', () => {
	const evidence = healthySite( ( e ) => {
		e.given = [
			{ method: 'GET', url: null, status: 401, code: null, at: 0 },
		];
	} );
	const unexplained = result( 'given-unexplained', {
		outcome: 'fail',
		finding: {
			summary: 'Not known.',
			because: evidence.exchanges.map( ( { probe } ) => ( {
				kind: 'exchange',
				id: probe.id,
				note: '',
			} ) ),
		},
	} );
	expect( judgeHealth( evidence, [], [ unexplained ] ) ).toBe( 'Not known.' );
	respond(
		evidence,
		{ endpoint: 'index', form: 'pretty' },
		restError( 404, 'x' )
	);
	expect( judgeHealth( evidence, [], [ unexplained ] ) ).toContain(
		'no cause we know fits'
	);
} );

it( 'says what is not known of a given request where only its own repetition was answered strangely', () => {
	const [ first ] = healthySite().exchanges;
	const evidence = healthySite( ( e ) => {
		e.given = [
			{ method: 'GET', url: null, status: 401, code: null, at: 0 },
		];
		e.exchanges.push(
			exchange(
				{ ...first!.probe, id: 'again', endpoint: 'given' },
				restError( 401, 'x' )
			)
		);
	} );
	const unexplained = result( 'given-unexplained', {
		outcome: 'fail',
		finding: { summary: 'Not known.', because: [] },
	} );
	expect( judgeHealth( evidence, [], [ unexplained ] ) ).toBe( 'Not known.' );
	// Nothing is said of it: then a strange answer is all there is to say.
	expect( judgeHealth( evidence, [], [] ) ).toContain(
		'no cause we know fits'
	);
	respond(
		evidence,
		{ endpoint: 'index', form: 'pretty' },
		restError( 404, 'x' )
	);
	expect( judgeHealth( evidence, [], [ unexplained ] ) ).toContain(
		'no cause we know fits'
	);
} );
