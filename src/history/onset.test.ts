import { changeBefore, onsetOf } from './onset';
import type { RecordedChange, RecordedRefusal } from './types';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const FROM = 1_000 * HOUR;

const refusal = (
	first: number,
	more: Partial< RecordedRefusal > = {}
): RecordedRefusal => ( {
	kind: 'rest',
	subject: '/wp/v2/posts',
	method: 'POST',
	status: 401,
	code: 'rest_cannot_create',
	credential: 'basic',
	component: '',
	account: '',
	first: first / MINUTE,
	last: first / MINUTE + 5,
	hits: 3,
	senders: 1,
	...more,
} );

const change = (
	name: string,
	time: number,
	more: Partial< RecordedChange > = {}
): RecordedChange => ( {
	subject: 'plugin',
	id: `${ name }/${ name }.php`,
	what: 'updated',
	name,
	from: '1.2',
	to: '1.3',
	account: '',
	time,
	since: null,
	...more,
} );

describe( 'when refusals began', () => {
	const began = FROM + 5 * HOUR;

	it( 'is not told where an earlier one may be hidden in what is not here or was not told apart', () => {
		const wanted = {
			kind: 'rest',
			code: 'rest_cannot_create',
			status: 401,
			credential: 'basic',
		} as const;
		const coarse = { method: '', subject: '', code: '' };
		const onset = ( more: RecordedRefusal[], left = 0 ) =>
			onsetOf(
				{
					from: FROM,
					refusals: [ refusal( began ), ...more ],
					changes: [],
					left,
				},
				wanted
			)?.first;
		expect( onset( [], 1 ) ).toBeUndefined();
		expect( onset( [ refusal( began, coarse ) ] ) ).toBeUndefined();
		expect( onset( [ refusal( began + HOUR, coarse ) ] ) ).toBe( began );
		for ( const other of [
			{ kind: 'ajax' },
			{ status: 403 },
			{ credential: 'none' },
			{ method: 'GET' },
		] as const ) {
			expect(
				onset( [ refusal( FROM, { ...coarse, ...other } ) ] )
			).toBe( began );
		}
	} );

	it( 'is the first minute of those that are alike, whichever account and method they have', () => {
		const history = {
			from: FROM,
			left: 0,
			refusals: [
				refusal( began + HOUR ),
				refusal( began, { method: 'PUT', account: 'admin' } ),
				refusal( FROM, { code: 'rest_forbidden' } ),
			],
			changes: [],
		};
		expect(
			onsetOf( history, { kind: 'rest', code: 'rest_cannot_create' } )
		).toEqual( {
			first: began,
			isBeginning: true,
			change: null,
			isLast: true,
		} );
	} );

	it( 'is not known where there is none, or no history', () => {
		const history = {
			from: FROM,
			left: 0,
			refusals: [ refusal( began ) ],
			changes: [],
		};
		expect( onsetOf( history, { status: 500 } ) ).toBeNull();
		expect( onsetOf( { ...history, from: null }, {} ) ).toBeNull();
	} );

	it.each( [
		[ FROM, false ],
		[ FROM + 59 * MINUTE, false ],
		[ FROM + HOUR, true ],
	] )( 'at %d is a beginning: %s', ( first, isBeginning ) => {
		expect(
			onsetOf(
				{
					from: FROM,
					left: 0,
					refusals: [ refusal( first ) ],
					changes: [],
				},
				{}
			)?.isBeginning
		).toBe( isBeginning );
	} );

	it( 'comes with the last change before, not with a later one', () => {
		expect(
			onsetOf(
				{
					from: FROM,
					left: 0,
					refusals: [ refusal( began ) ],
					changes: [
						change( 'later', began + MINUTE ),
						change( 'closest', began - 10 * MINUTE ),
						change( 'older', began - HOUR ),
					],
				},
				{}
			)?.change?.name
		).toBe( 'closest' );
	} );
} );

describe( 'the change before a moment', () => {
	const moment = FROM + 10 * HOUR;

	it( 'may lie in the same minute', () => {
		expect(
			changeBefore( [ change( 'same', moment - MINUTE ) ], moment )?.name
		).toBe( 'same' );
		expect(
			changeBefore( [ change( 'after', moment ) ], moment )
		).toBeNull();
	} );

	it( 'counts from where its interval begins, when the moment lies in it', () => {
		const between = change( 'between', moment + 20 * MINUTE, {
			since: moment - 40 * MINUTE,
		} );
		expect(
			changeBefore(
				[ between, change( 'exact', moment - 30 * MINUTE ) ],
				moment
			)?.name
		).toBe( 'exact' );
		expect(
			changeBefore(
				[ between, change( 'exact', moment - 50 * MINUTE ) ],
				moment
			)?.name
		).toBe( 'between' );
		expect(
			changeBefore( [ { ...between, since: moment + MINUTE } ], moment )
		).toBeNull();
	} );

	it( 'is no first use of a password', () => {
		expect(
			changeBefore(
				[ change( 'Till', moment - MINUTE, { what: 'used' } ) ],
				moment
			)
		).toBeNull();
	} );
} );
