import { exchange, healthySite, restError } from '../../../../tests/evidence';
import type { Exchange, Finding } from '../../../diagnosis/evidence/types';
import { lanesOf } from './lanes';

const SITE = healthySite();
const visitor = SITE.exchanges.find(
	( { probe } ) =>
		probe.credential === 'none' && probe.expects.statuses.includes( 200 )
)!;
const refused: Exchange = {
	...exchange( visitor.probe, restError( 401, 'no_entry', 'No.' ) ),
};
const own = exchange( {
	...visitor.probe,
	id: 'own',
	credential: 'cookie-nonce',
} );

const finding = ( ...ids: string[] ) =>
	( {
		station: 'plugin',
		suspects: [ { component: { name: 'Close REST' }, suspicion: 1 } ],
		because: ids.map( ( id ) => ( { kind: 'exchange', id, note: '' } ) ),
	} ) as unknown as Finding;

const lanes = ( found: Finding, exchanges: Exchange[] ) =>
	lanesOf( found, { server: null, exchanges } ).map(
		( { exchange: { probe }, isBad, stops } ) => [
			probe.id,
			isBad,
			stops.find( ( { station } ) => station === 'plugin' ),
		]
	);

it( 'sets beside the failing request the same one that passes, under the same names', () => {
	expect( lanes( finding( visitor.probe.id ), [ refused, own ] ) ).toEqual( [
		[
			visitor.probe.id,
			true,
			{ station: 'plugin', label: 'Close REST', passage: 'answered' },
		],
		[
			'own',
			false,
			{ station: 'plugin', label: 'Close REST', passage: 'passed' },
		],
	] );
} );

it( 'sets another request beside it only where the finding does, and names what that asked for', () => {
	const me = exchange( {
		...own.probe,
		id: 'me',
		url: 'https://example.org/wp-json/wp/v2/users/me',
		route: '/wp/v2/users/me',
	} );
	const [ , other ] = lanesOf( finding( visitor.probe.id, 'me' ), {
		server: null,
		exchanges: [ refused, me ],
	} );
	expect( other ).toMatchObject( { exchange: me, isBad: false } );
	expect( other!.stops.at( -1 ) ).toEqual( {
		station: 'endpoint',
		label: '/wp/v2/users/me',
		passage: 'passed',
	} );
	// The same sender says nothing about who gets in.
	const same = { ...me, probe: { ...me.probe, credential: 'none' as const } };
	expect(
		lanesOf( finding( visitor.probe.id, 'me' ), {
			server: null,
			exchanges: [ refused, same ],
		} )
	).toHaveLength( 1 );
} );

it( 'compares with no other request', () => {
	const elsewhere = {
		...own,
		probe: { ...own.probe, url: 'https://example.org/wp-json/other' },
	};
	expect(
		lanes( finding( visitor.probe.id ), [ refused, elsewhere ] )
	).toHaveLength( 1 );
} );

it( 'draws none where no failing request is cited', () => {
	expect( lanes( finding( 'own' ), [ refused, own ] ) ).toEqual( [] );
} );
