import type {
	Evidence,
	Finding,
	Station,
	Suspect,
} from '../../../diagnosis/evidence/types';
import { stationsOf } from './stations-of';

const EVIDENCE = {
	server: { forwarded: {} },
	exchanges: [
		{
			probe: {
				id: 'b',
				route: '/wp/v2/types/post',
				expects: { statuses: [ 200 ] },
			},
			response: { status: 200, json: true, body: '' },
		},
		{
			probe: {
				id: 'a',
				route: '/wp/v2/posts?per_page=1',
				expects: { statuses: [ 200 ] },
			},
			response: { status: 401 },
		},
	],
} as unknown as Evidence;

function finding( station: Station, names: string[] = [] ): Finding {
	return {
		station,
		suspects: names.map(
			( name ) =>
				( {
					component: { name },
					suspicion: name.endsWith( '?' ) ? 0.4 : 1,
				} ) as Suspect
		),
		because: [
			{ kind: 'exchange', id: 'b', note: '' },
			{ kind: 'exchange', id: 'a', note: '' },
		],
	} as unknown as Finding;
}

const passages = ( ...asked: Parameters< typeof stationsOf > ) =>
	stationsOf( ...asked ).map( ( { station, passage } ) => [
		station,
		passage,
	] );

it( 'marks where the request was answered, what it passed before, and what it never reached', () => {
	expect( passages( finding( 'php' ), EVIDENCE, 'unknown' ) ).toEqual( [
		[ 'browser', 'passed' ],
		[ 'web-server', 'passed' ],
		[ 'php', 'answered' ],
		[ 'wordpress', 'not-reached' ],
		[ 'plugin', 'not-reached' ],
		[ 'endpoint', 'not-reached' ],
	] );
} );

it( 'says of no station that it stopped or missed a request where none failed', () => {
	const works = {
		...finding( 'web-server' ),
		because: [ { kind: 'exchange', id: 'b', note: '' } ],
	} as unknown as Finding;
	expect( passages( works, EVIDENCE, 'unknown' ) ).toEqual( [
		[ 'browser', 'passed' ],
		[ 'web-server', 'at-fault' ],
		[ 'php', 'unknown' ],
		[ 'wordpress', 'unknown' ],
		[ 'plugin', 'unknown' ],
		[ 'endpoint', 'unknown' ],
	] );
} );

it( 'draws a proxy only where something speaks for one', () => {
	const behindProxy = {
		...EVIDENCE,
		server: { forwarded: { via: '1.1 varnish' } },
	} as unknown as Evidence;
	const stations = ( evidence: Evidence ) =>
		stationsOf( null, evidence, 'passed' ).map(
			( { station } ) => station
		);
	expect( stations( EVIDENCE ) ).not.toContain( 'proxy' );
	expect( stations( behindProxy ) ).toContain( 'proxy' );
	expect( passages( finding( 'proxy' ), EVIDENCE, 'unknown' )[ 1 ] ).toEqual(
		[ 'proxy', 'answered' ]
	);
} );

it.each( [
	[ [ 'Close REST' ], 'Close REST' ],
	[ [ 'Close REST', 'Close REST' ], 'Close REST' ],
	[ [ 'Close REST', 'Firewall' ], 'Close REST, Firewall' ],
	[ [ 'Close REST', 'Firewall?' ], 'Close REST' ],
	[ [ 'Close REST?', 'Firewall?' ], 'Plugins' ],
	[ [], 'Plugins' ],
] )( 'calls the plugins %j “%s”', ( names, label ) => {
	const stops = stationsOf( finding( 'plugin', names ), EVIDENCE, 'unknown' );
	expect( stops.find( ( { station } ) => station === 'plugin' )?.label ).toBe(
		label
	);
	expect( stops.at( -1 )?.label ).toBe( '/wp/v2/posts' );
} );

it( 'claims nothing before the first run', () => {
	expect( passages( null, null, 'unknown' ) ).toContainEqual( [
		'plugin',
		'unknown',
	] );
} );
