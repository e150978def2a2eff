import { before, type Beginning, isGeneral } from './beginning';
import {
	isEarly,
	type RecordedLogins,
	waysOf,
	type WayOfEnding,
} from './logins';
import { earliest, isOld } from './onset';
import { mendedSince } from './mended';
import { CODE, type Rank, rankOf } from './rank';
import type {
	RecordedChange,
	RecordedHistory,
	RecordedRefusal,
	WatchChange,
} from './types';

type History = Pick<
	RecordedHistory,
	'from' | 'refusals' | 'changes' | 'left' | 'watch'
>;

/** What went wrong of late, though a check finds nothing wrong now, and when that began. */
export type Recent = { beginning: Beginning } & (
	| { what: 'logins'; way: WayOfEnding }
	/** An application password that was revoked and is still sent; login cookies that a clock let expire; a refused nonce; an answer. */
	| {
			what: 'password' | 'clock' | 'nonce' | 'answer';
			refusal: RecordedRefusal;
	  }
	/** It works again. */
	| { what: 'mended'; change: WatchChange }
);

/** Seconds for which it counts as of late. */
const LATE = 3 * 86_400;

/** Seconds that a change may lie before what is said to have begun after it. */
const NEAR = 86_400;

/** A single refusal is a tab that was left open, or a slip of the hand. */
const ENOUGH = 3;

/** The latest change that fits and may have come before a moment. */
const latest = (
	changes: readonly RecordedChange[],
	moment: number,
	fits: ( change: RecordedChange ) => boolean
): RecordedChange | undefined =>
	changes
		.filter( ( change ) => earliest( change ) < moment && fits( change ) )
		.sort( ( one, other ) => other.time - one.time )[ 0 ];

/** What began in a minute, with the one change that fits before it, or else what fits best of those that came before. */
function since(
	{ from, changes }: History,
	first: number,
	fitting: RecordedChange | undefined,
	rank: Rank
): Beginning {
	return {
		from: null,
		to: first,
		isBeginning: from !== null && isOld( from, first ),
		...( fitting
			? { changes: [ fitting ], isWithin: false, isLast: false }
			: before( changes, first + 60, rank ) ),
	};
}

const isClock = ( { subject, id }: RecordedChange ): boolean =>
	subject === 'server' && id === 'clock';

/** Which change a way of ending points to by itself. */
function fitsWay( {
	latest: { way, by },
}: WayOfEnding ): ( change: RecordedChange ) => boolean {
	switch ( way ) {
		case 'keys':
		case 'turns':
			return ( { subject } ) => subject === 'keys';
		case 'clock':
			return isClock;
		case 'cache':
			return ( { id } ) => id === 'object-cache.php';
		default:
			return ( { name } ) => by !== '' && name === by;
	}
}

/** Logins that ended before their time: the history has seen them begin, so no stranger can have made them up. */
function endedEarly(
	history: History,
	{ ended }: RecordedLogins,
	asked: number
): Recent | null {
	const early = ended.filter( isEarly );
	const [ way ] = waysOf( early.filter( ( { at } ) => at >= asked - LATE ) );
	if ( ! way ) {
		return null;
	}
	const { way: how, by } = way.latest;
	const first = Math.min(
		...early
			.filter( ( each ) => each.way === how && each.by === by )
			.map( ( { at } ) => at )
	);
	const minute = first - ( first % 60 );
	return {
		what: 'logins',
		way,
		beginning: since(
			history,
			minute,
			latest( history.changes, minute + 60, fitsWay( way ) ),
			rankOf( { names: [ by ], subjects: CODE } )
		),
	};
}

/** What kind of refusal it is that is told by itself; null for one that is not: what visitors and strangers send is refused every day. */
function kindOf( {
	kind,
	code,
	account,
	credential,
	status,
}: RecordedRefusal ): Exclude< Recent[ 'what' ], 'logins' | 'mended' > | null {
	if ( account === '' ) {
		return null;
	}
	if ( kind === 'password' ) {
		return 'password';
	}
	if ( kind === 'cookie' ) {
		return code === 'expired' ? 'clock' : null;
	}
	if ( kind !== 'rest' || credential === 'none' ) {
		return null;
	}
	if ( code === 'rest_cookie_invalid_nonce' ) {
		return 'nonce';
	}
	return status >= 400 && ! isGeneral( code ) ? 'answer' : null;
}

/** How well changes fit a refusal, and whether one has to: a password is refused for many reasons, for having been revoked for one. */
function signsOf(
	what: NonNullable< ReturnType< typeof kindOf > >,
	{ code, account, component }: RecordedRefusal
): { fits?: ( change: RecordedChange ) => boolean; rank: Rank } {
	switch ( what ) {
		case 'password':
			return {
				fits: ( change ) =>
					change.subject === 'application-password' &&
					change.what === 'removed' &&
					change.account === account,
				rank: () => 0,
			};
		case 'clock':
			return { fits: isClock, rank: () => 0 };
		case 'nonce':
			// A page that is kept hands out a nonce of yesterday.
			return {
				rank: ( change ) =>
					/cache/i.test( `${ change.id } ${ change.name }` )
						? 2
						: rankOf( { subjects: CODE } )( change ),
			};
		default:
			return {
				rank: rankOf( {
					suspects: [ component ],
					code,
					subjects: CODE,
				} ),
			};
	}
}

/** What was refused again and again to somebody who was logged in, since a change that lies close before. */
function refusedSince(
	history: History,
	refusal: RecordedRefusal,
	asked: number
): Recent | null {
	const what = kindOf( refusal );
	const first = refusal.first * 60;
	if (
		what === null ||
		refusal.hits < ENOUGH ||
		refusal.last * 60 < asked - LATE ||
		first + 60 >= asked
	) {
		return null;
	}
	const { fits, rank } = signsOf( what, refusal );
	const fitting = fits && latest( history.changes, first + 60, fits );
	const beginning = since( history, first, fitting, rank );
	const [ change ] = beginning.changes;
	return beginning.isBeginning &&
		change &&
		( fits ? fitting : first - change.time < NEAR )
		? { what, refusal, beginning }
		: null;
}

/**
 * What went wrong of late: for a check that finds nothing wrong now.
 *
 * @param history What was recorded.
 * @param logins  What was recorded of logins.
 * @param asked   When the check began, in seconds since the epoch.
 * @return Null where nothing did that is told by itself.
 */
export function recentTrouble(
	history: History,
	logins: RecordedLogins,
	asked: number
): Recent | null {
	const early = endedEarly( history, logins, asked );
	if ( early ) {
		return early;
	}
	const refused =
		history.left > 0
			? []
			: history.refusals.flatMap(
					( refusal ) => refusedSince( history, refusal, asked ) ?? []
				);
	const [ most ] = (
		[ 'password', 'clock', 'answer', 'nonce' ] as const
	 ).flatMap(
		( what ) => refused.find( ( one ) => one.what === what ) ?? []
	);
	return most ?? mendedSince( history, asked - LATE );
}
