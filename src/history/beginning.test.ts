import { UTC_CLOCKS } from '../../tests/history/utc-clocks';
import { beginningOf, changedPlugins, type Failing } from './beginning';
import { beginningSentence } from './beginning-words';
import type {
	RecordedChange,
	RecordedHistory,
	RecordedRefusal,
	WatchChange,
} from './types';

/** 3 o’clock. */
const THREE = 1_763_607_600;
const HOUR = 3600;

const updated = (
	id: string,
	time: number,
	since: number | null = null
): RecordedChange => ( {
	subject: 'plugin',
	id,
	what: 'updated',
	name: id,
	from: '1.2',
	to: '1.3',
	account: '',
	time,
	since,
} );

const fails = ( more: Partial< WatchChange > = {} ): WatchChange => ( {
	question: 'posts',
	to: 'fails',
	since: THREE,
	time: THREE + HOUR,
	status: 401,
	code: 'closed',
	origin: null,
	...more,
} );

const refused = (
	more: Partial< RecordedRefusal > = {}
): RecordedRefusal => ( {
	kind: 'rest',
	subject: '/wp/v2/posts',
	method: 'GET',
	status: 401,
	code: 'closed',
	credential: 'none',
	component: '',
	account: '',
	first: THREE / 60 + 20,
	last: THREE / 60 + 500,
	hits: 9,
	senders: 1,
	...more,
} );

const history = (
	more: Partial< RecordedHistory > & { seen?: WatchChange[] } = {}
) => ( {
	from: THREE - 200 * HOUR,
	refusals: [],
	changes: [],
	left: 0,
	watch: { spans: [], changes: more.seen ?? [] },
	...more,
} );

const failing = ( more: Partial< Failing > = {} ): Failing => ( {
	what: 'rest',
	route: '/wp/v2/posts?per_page=1',
	status: 401,
	code: 'closed',
	credential: 'none',
	asked: THREE + 10 * HOUR,
	suspects: [],
	...more,
} );

describe( 'when it began', () => {
	it( 'is the interval of the watch, with what changed in it', () => {
		const found = beginningOf(
			history( {
				seen: [ fails() ],
				changes: [
					updated( 'late/late.php', THREE + 2 * HOUR ),
					updated( 'x/x.php', THREE + 14 * 60 ),
					updated( 'early/early.php', THREE - HOUR ),
				],
			} ),
			failing()
		);
		expect( found?.changes.map( ( { id } ) => id ) ).toEqual( [
			'x/x.php',
		] );
		expect( beginningSentence( found!, UTC_CLOCKS ) ).toBe(
			'It began on 20 Nov 2025 between 03:00 and 04:00. A change in that time, 20 Nov 2025, 03:14: The plugin “x/x.php” was updated from 1.2 to 1.3.'
		);
		expect( changedPlugins( found! ) ).toEqual( [ 'x/x.php' ] );
	} );

	it( 'is made shorter by who was refused in between', () => {
		const found = beginningOf(
			history( {
				seen: [ fails() ],
				refusals: [ refused() ],
				changes: [
					updated( 'x/x.php', THREE + 14 * 60 ),
					updated( 'after/after.php', THREE + 30 * 60 ),
				],
			} ),
			failing()
		);
		expect( found?.to ).toBe( THREE + 21 * 60 );
		expect( found?.changes.map( ( { id } ) => id ) ).toEqual( [
			'x/x.php',
		] );
	} );

	it( 'names the suspected first, then what is closest', () => {
		const changes = [
			updated( 'c/c.php', THREE + 50 * 60 ),
			updated( 'b/b.php', THREE + 30 * 60 ),
			updated( 'a/a.php', THREE + 10 * 60 ),
			updated( 'd/d.php', THREE + 60 ),
		];
		const ids = ( suspects: string[] ) =>
			beginningOf(
				history( { seen: [ fails() ], changes } ),
				failing( { suspects } )
			)?.changes.map( ( { id } ) => id );
		expect( ids( [] ) ).toEqual( [ 'c/c.php', 'b/b.php', 'a/a.php' ] );
		expect( ids( [ 'a/a.php' ] ) ).toEqual( [
			'a/a.php',
			'c/c.php',
			'b/b.php',
		] );
	} );

	it( 'names the last change before where none lies in between', () => {
		const found = beginningOf(
			history( {
				seen: [ fails() ],
				changes: [ updated( 'x/x.php', THREE - HOUR ) ],
			} ),
			failing()
		);
		expect( beginningSentence( found!, UTC_CLOCKS ) ).toBe(
			'It began on 20 Nov 2025 between 03:00 and 04:00. The last change before it, 20 Nov 2025, 02:00: The plugin “x/x.php” was updated from 1.2 to 1.3.'
		);
	} );

	it.each( [
		[ 'another status', failing( { status: 403 } ) ],
		[ 'another code', failing( { code: 'other' } ) ],
		[ 'the login screen', failing( { what: 'login', route: null } ) ],
	] )( 'is not what the watch saw of %s', ( _, other ) => {
		expect(
			beginningOf( history( { seen: [ fails() ] } ), other )
		).toBeNull();
	} );

	it( 'is not that of a visitor’s refusal without a code, where a login was sent', () => {
		const seen = [ fails( { code: '' } ) ];
		expect(
			beginningOf( history( { seen } ), failing( { code: '' } ) )?.from
		).toBe( THREE );
		expect(
			beginningOf(
				history( { seen } ),
				failing( { code: '', credential: 'cookie' } )
			)
		).toBeNull();
	} );

	it( 'is not an earlier one that was over', () => {
		expect(
			beginningOf(
				history( {
					seen: [
						fails( { to: 'works', time: THREE + 5 * HOUR } ),
						fails(),
					],
				} ),
				failing()
			)
		).toBeNull();
	} );

	it( 'is told with time zones where an hour is there twice', () => {
		const found = beginningOf(
			history( { seen: [ fails() ] } ),
			failing()
		);
		expect(
			beginningSentence( found!, {
				...UTC_CLOCKS,
				dateTime: () => '26 Oct 2025, 02:45',
				zone: ( seconds ) => ( seconds === THREE ? 'CEST' : 'CET' ),
			} )
		).toBe(
			'It began between 26 Oct 2025, 02:45 CEST and 26 Oct 2025, 02:45 CET.'
		);
	} );

	it( 'goes by refusals where the watch saw nothing, or saw it work later than the first', () => {
		const refusals = [
			refused( {
				subject: '/wp/v2/posts/(?P<id>[\\d]+)',
				first: THREE / 60 - 90,
			} ),
		];
		const of = failing( { route: '/wp/v2/posts/12?context=edit' } );
		for ( const seen of [ [], [ fails() ] ] ) {
			expect( beginningOf( history( { refusals, seen } ), of ) ).toEqual(
				{
					from: null,
					to: THREE - 90 * 60,
					isBeginning: true,
					changes: [],
					isWithin: false,
					isLast: false,
				}
			);
		}
	} );

	it( 'is that of another route only where the code is nobody’s but the one’s', () => {
		const of = ( code: string ) =>
			beginningOf(
				history( {
					refusals: [ refused( { code, subject: '/other' } ) ],
				} ),
				failing( { code } )
			)?.to;
		expect( of( 'closed' ) ).toBe( THREE + 20 * 60 );
		expect( of( 'rest_forbidden' ) ).toBeUndefined();
		expect( of( '' ) ).toBeUndefined();
	} );

	it( 'is not the refusal of the check itself', () => {
		expect(
			beginningOf(
				history( { refusals: [ refused() ] } ),
				failing( { asked: THREE + 20 * 60 + 30 } )
			)
		).toBeNull();
	} );

	it( 'of a header is when the watch saw it lost', () => {
		expect(
			beginningOf(
				history( {
					seen: [
						fails( { question: 'header', status: 200, code: '' } ),
					],
				} ),
				failing( { what: 'header', route: null, status: 0, code: '' } )
			)?.from
		).toBe( THREE );
	} );
} );
