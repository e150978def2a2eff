import {
	answer,
	exchange,
	healthySite,
	htmlPage,
	restError,
} from '../../../tests/evidence';
import type { Exchange, ExchangeResponse, Finding } from '../evidence/types';
import { isSearchable, targetOf } from './target-of';

const posts = healthySite().exchanges.find(
	( { probe } ) => probe.endpoint === 'posts' && probe.credential === 'none'
) as Exchange;

const as = ( id: string, response?: ExchangeResponse ) =>
	exchange( { ...posts.probe, id }, response );

const refused = () => restError( 401, 'closed' );

const finding = (
	station: Finding[ 'station' ],
	cited: string[],
	verify: string[] = []
) =>
	( {
		station,
		because: [
			{ kind: 'fact', text: '' },
			...cited.map( ( id ) => ( { kind: 'exchange', id, note: '' } ) ),
		],
		remediation: { steps: [], tradeOff: '', verify },
	} ) as unknown as Finding;

it.each( [ 'php', 'wordpress', 'plugin', 'endpoint' ] as const )(
	'searches for what failed at %s: the first that is cited, then what must turn',
	( station ) => {
		const exchanges = [
			as( 'fine' ),
			as( 'second', refused() ),
			as( 'first', refused() ),
		];
		const idOf = ( cited: string[], verify?: string[] ) =>
			targetOf( finding( station, cited, verify ), exchanges )?.probe.id;
		expect( idOf( [ 'fine', 'first', 'second' ] ) ).toBe( 'first' );
		expect( idOf( [ 'fine', 'gone' ], [ 'second', 'first' ] ) ).toBe(
			'second'
		);
		expect( idOf( [ 'fine' ], [ 'gone' ] ) ).toBeUndefined();
	}
);

it.each( [ 'proxy', 'web-server' ] as const )(
	'searches for nothing that %s answered: plugins are behind it',
	( station ) => {
		expect(
			targetOf( finding( station, [ 'a' ] ), [ as( 'a', refused() ) ] )
		).toBeNull();
	}
);

it( 'searches for an error, for what led elsewhere, and for a page in the place of an answer', () => {
	expect( isSearchable( as( 'a', refused() ) ) ).toBe( true );
	expect( isSearchable( as( 'a', restError( 500, 'x' ) ) ) ).toBe( true );
	expect( isSearchable( as( 'a', htmlPage( 200, '<p>Hi</p>' ) ) ) ).toBe(
		true
	);
	expect( isSearchable( as( 'a' ) ) ).toBe( false );
	expect(
		isSearchable( {
			...as( 'a' ),
			response: null,
			failure: { kind: 'timeout', message: '' },
		} )
	).toBe( false );
	const led = { ...answer( 204, '' ), redirected: true };
	expect( isSearchable( as( 'a', led ) ) ).toBe( true );
} );
