import { answer, exchange, healthySite } from '../../../tests/evidence';
import type { Run } from '../state/page-state';
import { headlineOf, percentOf, stepNow, stepsOf } from './run-steps';
import { noteOf } from './waiting-note';

const evidence = healthySite();
const { exchanges } = evidence;
const probes = exchanges.map( ( { probe } ) => probe );

const STARTED: Run = {
	startedAt: 1000,
	evidence: null,
	planned: [],
	exchanges: [],
	restsUntil: null,
};

describe( 'the steps of a check', () => {
	it( 'begin with the site, and promise what is to come', () => {
		expect( stepNow( STARTED ) ).toBe( 1 );
		expect( stepsOf( STARTED ).map( ( { state } ) => state ) ).toEqual( [
			'now',
			'next',
			'next',
		] );
	} );

	it( 'tell what the site is, and how many answers are in', () => {
		const [ first, second ] = stepsOf( {
			...STARTED,
			evidence,
			planned: probes,
			exchanges: exchanges.slice( 0, 3 ),
		} );
		expect( first ).toMatchObject( {
			state: 'done',
			title: 'Collected information about your site',
		} );
		expect( first!.detail ).toContain(
			`WordPress ${ evidence.site.wordpress }`
		);
		expect( second ).toMatchObject( {
			state: 'now',
			detail: `3 of about ${ probes.length } answered. All answers so far are as they should be.`,
		} );
	} );

	it( 'compare when all is in, and say what failed', () => {
		const run = {
			...STARTED,
			evidence,
			planned: probes,
			exchanges: exchanges.map( ( each, index ) =>
				index === 0 ? exchange( each.probe, answer( 500, '' ) ) : each
			),
		};
		expect( stepNow( run ) ).toBe( 3 );
		expect( stepsOf( run )[ 1 ]!.detail ).toContain(
			'1 answer is not as it should be.'
		);
		expect( headlineOf( run ) ).toBe( 'Something fails. Finding out why…' );
		expect( headlineOf( STARTED ) ).toBe( 'Checking your site…' );
	} );

	it( 'leave room for requests that are planned on the way', () => {
		const planned = probes.slice( 0, 5 );
		const run = {
			...STARTED,
			evidence,
			planned,
			exchanges: exchanges.slice( 0, 5 ),
		};
		expect( percentOf( run ) ).toBeLessThan( 100 );
		expect( percentOf( { ...run, planned: probes } ) ).toBeLessThanOrEqual(
			percentOf( run )
		);
	} );
} );

describe( 'why a check stands still', () => {
	it( 'counts down while the site wants to be left alone', () => {
		const run = { ...STARTED, restsUntil: 13_000 };
		expect( noteOf( run, 1_000 ) ).toBe(
			'Your site asked to slow down. Continuing in 12 seconds.'
		);
		expect( noteOf( run, 12_500 ) ).toContain( 'in 1 second.' );
		expect( noteOf( run, 13_000 ) ).toBe( '' );
	} );

	it( 'says that the site takes long, from the last answer on', () => {
		expect( noteOf( STARTED, 5_999 ) ).toBe( '' );
		expect( noteOf( STARTED, 8_000 ) ).toContain(
			'nothing came in for 7 seconds'
		);
		const late = { ...exchanges[ 0 ]!, sentAt: 5_000, duration: 2_000 };
		expect( noteOf( { ...STARTED, exchanges: [ late ] }, 8_000 ) ).toBe(
			''
		);
	} );
} );
