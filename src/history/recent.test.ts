import { UTC_CLOCKS } from '../../tests/history/utc-clocks';
import type { EndedLogin, RecordedLogins } from './logins';
import { recentTrouble } from './recent';
import { recentSaid } from './recent-words';
import type {
	RecordedChange,
	RecordedHistory,
	RecordedRefusal,
	WatchChange,
} from './types';

/** 3 o’clock. */
const THREE = 1_763_607_600;
const MINUTE = 60;
const HOUR = 3600;
const ASKED = THREE + 10 * HOUR;

const change = ( more: Partial< RecordedChange > ): RecordedChange => ( {
	subject: 'plugin',
	id: 'calm/calm.php',
	what: 'updated',
	name: 'Calm',
	from: '1.2',
	to: '1.3',
	account: '',
	time: THREE - 5 * MINUTE,
	since: null,
	...more,
} );

/** A harmless update, and a theme that was switched: both closer to what broke than what did it. */
const DECOYS = [
	change( { time: THREE - 2 * MINUTE } ),
	change( {
		subject: 'theme',
		id: 'bright',
		what: 'added',
		name: 'Bright',
		time: THREE - MINUTE,
	} ),
];

const refused = (
	more: Partial< RecordedRefusal > = {}
): RecordedRefusal => ( {
	kind: 'rest',
	subject: '/wp/v2/posts',
	method: 'POST',
	status: 403,
	code: 'forms_locked',
	credential: 'cookie-nonce',
	component: '',
	account: 'jo',
	first: THREE / 60,
	last: THREE / 60 + 90,
	hits: 9,
	senders: 1,
	...more,
} );

const ended = ( more: Partial< EndedLogin > = {} ): EndedLogin => ( {
	account: 'jo',
	way: 'destroyed',
	login: THREE - HOUR,
	at: THREE,
	meant: 172_800,
	lasted: HOUR,
	domain: '',
	by: 'Night Watch',
	file: 'night/night.php',
	line: 6,
	hook: '',
	...more,
} );

interface Seen {
	refusals?: RecordedRefusal[];
	changes?: RecordedChange[];
	seen?: WatchChange[];
	logins?: EndedLogin[];
	from?: number;
	left?: number;
}

const told = ( {
	refusals = [],
	changes = [],
	seen = [],
	logins = [],
	from = THREE - 200 * HOUR,
	left = 0,
}: Seen ) => {
	const history: Pick<
		RecordedHistory,
		'from' | 'refusals' | 'changes' | 'left' | 'watch'
	> = {
		from,
		refusals,
		changes: [ ...DECOYS, ...changes ],
		left,
		watch: { spans: [], changes: seen },
	};
	const recorded: RecordedLogins = {
		since: from,
		session: 172_800,
		remembered: 1_209_600,
		setters: [],
		open: 0,
		ended: logins,
	};
	return recentTrouble( history, recorded, ASKED );
};

const named = ( seen: Seen ) => {
	const found = told( seen );
	return found && [ found.what, found.beginning.changes[ 0 ]?.id ];
};

describe( 'what went wrong of late', () => {
	it.each< [ string, Seen, [ string, string ] ] >( [
		[
			'logins that a plugin ended',
			{
				logins: [ ended() ],
				changes: [
					change( { id: 'night/night.php', name: 'Night Watch' } ),
				],
			},
			[ 'logins', 'night/night.php' ],
		],
		[
			'logins whose keys changed',
			{
				logins: [ ended( { way: 'keys', by: '' } ) ],
				changes: [ change( { subject: 'keys', id: 'keys' } ) ],
			},
			[ 'logins', 'keys' ],
		],
		[
			'a password that was revoked',
			{
				refusals: [ refused( { kind: 'password' } ) ],
				changes: [
					change( {
						subject: 'application-password',
						id: '',
						what: 'removed',
						account: 'jo',
					} ),
				],
			},
			[ 'password', '' ],
		],
		[
			'cookies that a clock let expire',
			{
				refusals: [ refused( { kind: 'cookie', code: 'expired' } ) ],
				changes: [ change( { subject: 'server', id: 'clock' } ) ],
			},
			[ 'clock', 'clock' ],
		],
		[
			'a nonce out of a cache',
			{
				refusals: [ refused( { code: 'rest_cookie_invalid_nonce' } ) ],
				changes: [
					change( { id: 'quick/quick.php', name: 'Quick Cache' } ),
				],
			},
			[ 'nonce', 'quick/quick.php' ],
		],
		[
			'an answer whose code begins as the plugin is called',
			{
				refusals: [ refused() ],
				changes: [ change( { id: 'forms/forms.php', name: 'F' } ) ],
			},
			[ 'answer', 'forms/forms.php' ],
		],
	] )( 'is %s, and what changed in the same hour is not blamed', ( ...row ) =>
		expect( named( row[ 1 ] ) ).toEqual( row[ 2 ] )
	);

	it.each< [ string, Seen ] >( [
		[ 'what strangers send', { refusals: [ refused( { account: '' } ) ] } ],
		[
			'what visitors are refused',
			{ refusals: [ refused( { credential: 'none' } ) ] },
		],
		[
			'what WordPress refuses somebody who may not',
			{ refusals: [ refused( { code: 'rest_forbidden' } ) ] },
		],
		[
			'a tab that was left open',
			{ refusals: [ refused( { hits: 2 } ) ] },
		],
		[
			'what is over for days',
			{ refusals: [ refused( { last: THREE / 60 - 4000 } ) ] },
		],
		[
			'what may be older than the history',
			{ refusals: [ refused() ], from: THREE - 10 * MINUTE },
		],
		[
			'what may be one of those that are not shown',
			{ refusals: [ refused() ], left: 1 },
		],
		[
			'a password that is wrong, but was not revoked',
			{ refusals: [ refused( { kind: 'password' } ) ] },
		],
		[
			'a password of an account, where one of another was revoked',
			{
				refusals: [ refused( { kind: 'password' } ) ],
				changes: [
					change( {
						subject: 'application-password',
						what: 'removed',
						account: 'al',
					} ),
				],
			},
		],
		[
			'cookies that have expired as they should',
			{ refusals: [ refused( { kind: 'cookie', code: 'expired' } ) ] },
		],
		[
			'logins that were ended by hand',
			{ logins: [ ended( { way: 'logout' } ) ] },
		],
		[
			'logins of last week',
			{ logins: [ ended( { at: ASKED - 4 * 24 * HOUR } ) ] },
		],
	] )( 'is not %s', ( name, seen ) => expect( told( seen ) ).toBeNull() );

	it( 'is what the watch saw fail and work again, with who answered then', () => {
		const back: WatchChange = {
			question: 'posts',
			to: 'works',
			since: THREE - HOUR,
			time: THREE,
			status: 200,
			code: '',
			origin: null,
		};
		const seen = [
			back,
			{
				...back,
				to: 'fails' as const,
				time: THREE - 5 * HOUR,
				origin: {
					component: 'door/door.php',
					name: 'Door',
					file: 'door.php',
					line: 1,
				},
			},
		];
		const changes = [
			change( {
				id: 'door/door.php',
				name: 'Door',
				what: 'deactivated',
				time: THREE - 30 * MINUTE,
			} ),
		];
		expect( recentSaid( told( { seen, changes } )!, UTC_CLOCKS ) ).toEqual(
			{
				headline:
					'The hourly check failed and works again since between 20 Nov 2025, 02:00 and 20 Nov 2025, 03:00: Published posts, as a visitor.',
				began: expect.stringMatching(
					/^A change in that time, 20 Nov 2025, 02:30: The plugin “Door” was deactivated\./
				),
			}
		);
		// It fails again: that is what the check says.
		expect(
			told( { seen: [ { ...back, to: 'fails' }, ...seen ], changes } )
		).toBeNull();
	} );

	it( 'is said as recorded, with the change that may have done it', () => {
		const found = told( {
			logins: [ ended() ],
			changes: [
				change( { id: 'night/night.php', name: 'Night Watch' } ),
			],
		} );
		expect( recentSaid( found!, UTC_CLOCKS ) ).toEqual( {
			headline:
				'1 login ended before its time. Ended by: session tokens deleted by “Night Watch” (night/night.php:6).',
			began: 'It was first recorded on 20 Nov 2025, 03:00; before that, the history has none. A change before it, 20 Nov 2025, 02:55: The plugin “Night Watch” was updated from 1.2 to 1.3. In the check that was just made, nothing of it failed. Look in the settings of “Night Watch” for sessions, idle time or logins at the same time, or deactivate it for a day. Whether logins last then is seen in “History”, which goes on recording how each one ends.',
		} );
	} );
} );
