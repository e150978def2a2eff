import { receiptOf } from '../../../tests/receipt';
import type { Exchange, Receipt } from '../../diagnosis/evidence/types';
import { classify, signatureOf, type Expected } from './classify';
import { encodePluginSet } from './plugin-set';

const PLUGINS = [ 'a.php', 'b.php', 'c.php' ];
const ENABLED = new Set( [ 'a.php', 'c.php' ] );

const EXPECTED: Expected = {
	signatures: [ { status: 401, code: 'closed' } ],
	probe: 'x-1',
	plugins: PLUGINS,
	enabled: ENABLED,
	absent: new Set(),
	muting: false,
};

function exchange(
	status: number,
	code: string | null,
	receipt: Partial< Receipt > | null = {}
): Exchange {
	return {
		probe: { dryRun: false, expects: { statuses: [ 200 ], why: '' } },
		reachedEndpoint: false,
		failure: null,
		response: { status, code },
		receipt:
			receipt &&
			receiptOf( 'x-1', {
				loaded: encodePluginSet( PLUGINS, ENABLED ),
				...receipt,
			} ),
	} as unknown as Exchange;
}

const only = ( ...some: string[] ) =>
	encodePluginSet( PLUGINS, new Set( some ) );

it.each( [
	[ 'the failure', exchange( 401, 'closed' ), 'fail', null ],
	[ 'a pass', exchange( 200, null ), 'pass', null ],
	[ 'another code', exchange( 401, 'other' ), 'unresolved', 'other-answer' ],
	[
		'no receipt',
		exchange( 401, 'closed', null ),
		'unresolved',
		'no-receipt',
	],
	[
		'the receipt of another probe',
		exchange( 401, 'closed', { probe: 'x-2' } ),
		'unresolved',
		'other-receipt',
	],
	[
		'one plugin more than asked',
		exchange( 200, null, { loaded: only( ...PLUGINS ) } ),
		'unresolved',
		'other-set',
	],
	[
		'one plugin less than asked',
		exchange( 401, 'closed', { loaded: only( 'a.php' ) } ),
		'unresolved',
		'other-set',
	],
	[
		'the failure after the first plugin',
		exchange( 401, 'closed', { loaded: only( 'a.php' ), early: true } ),
		'fail',
		null,
	],
	[
		'the failure after plugins that cannot be the first',
		exchange( 401, 'closed', { loaded: only( 'c.php' ), early: true } ),
		'unresolved',
		'other-set',
	],
	[
		'a pass before all were loaded',
		exchange( 200, null, { early: true } ),
		'unresolved',
		'early',
	],
	[ 'muting', exchange( 200, null, { muted: true } ), 'unresolved', 'muted' ],
	[ 'a rate limit', exchange( 429, null, null ), 'transient', 'not-now' ],
	[
		'a gateway without answer',
		exchange( 504, null ),
		'transient',
		'not-now',
	],
	[ 'a bad gateway', exchange( 502, null ), 'transient', 'not-now' ],
	[ 'a server that is busy', exchange( 503, null ), 'transient', 'not-now' ],
	[
		'an end before this plugin could say anything',
		exchange( 500, null, null ),
		'transient',
		'not-now',
	],
	[
		'an error of its own',
		exchange( 500, null ),
		'unresolved',
		'other-answer',
	],
] as const )( 'reads %s', ( _, sent, outcome, doubt ) => {
	expect( classify( sent, EXPECTED ) ).toEqual( { outcome, doubt } );
} );

it( 'takes the failure for the failure also where it is one that asks for patience', () => {
	const busy = { ...EXPECTED, signatures: [ { status: 503 } ] };
	expect( classify( exchange( 503, null ), busy ).outcome ).toBe( 'fail' );
	expect( classify( exchange( 503, null, null ), busy ).doubt ).toBe(
		'no-receipt'
	);
} );

it( 'tells a page from the JSON that was asked for, where both are a 200', () => {
	const page = { ...EXPECTED, signatures: [ { status: 200, json: false } ] };
	const answered = ( json: boolean ) => {
		const sent = exchange( 200, null );
		return { ...sent, response: { ...sent.response, json } } as Exchange;
	};
	expect( classify( answered( false ), page ).outcome ).toBe( 'fail' );
	expect( classify( answered( true ), page ).outcome ).toBe( 'pass' );
	expect( signatureOf( answered( false ).response! ).json ).toBe( false );
	expect( signatureOf( answered( true ).response! ) ).not.toHaveProperty(
		'json'
	);
} );

it( 'blames a plugin for a fatal error only when it was on', () => {
	const fatal = ( plugin: string ) =>
		classify(
			exchange( 500, null, { fatal: { file: '', line: 1, plugin } } ),
			EXPECTED
		);
	expect( fatal( 'a.php' ).blames ).toBe( 'a.php' );
	expect( fatal( 'b.php' ).blames ).toBeUndefined();
	expect( fatal( 'b.php' ).outcome ).toBe( 'unresolved' );
} );

it( 'tells an error with a good status from an answer, and from the error of somebody else', () => {
	const expected = {
		...EXPECTED,
		signatures: [ { status: 200, code: 'closed' } ],
	};
	const outcomeFor = ( code: string | null ) =>
		classify( exchange( 200, code ), expected ).outcome;
	expect( outcomeFor( 'closed' ) ).toBe( 'fail' );
	expect( outcomeFor( null ) ).toBe( 'pass' );
	expect( outcomeFor( 'other' ) ).toBe( 'unresolved' );
} );

it.each( [
	[ { kind: 'plugin', id: 'a.php', name: 'A' }, 'a.php' ],
	[ { kind: 'theme', id: 'plain', name: 'Plain' }, 'theme plain' ],
	[ { kind: 'core', id: 'core', name: 'WordPress' }, undefined ],
] as const )(
	'tells who was seen to give the failure: %j',
	( component, by ) => {
		const origin = {
			component,
			file: 'a.php',
			line: 1,
			where: 'exit',
			callback: '',
		};
		const answered = classify(
			exchange( 401, 'closed', { origin } ),
			EXPECTED
		);
		expect( answered.outcome ).toBe( 'fail' );
		expect( answered.by ).toBe( by );
		const passed = classify( exchange( 200, null, { origin } ), EXPECTED );
		expect( passed.by ).toBeUndefined();
	}
);
