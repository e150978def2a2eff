import type {
	RecordedChange,
	RecordedHistory,
	RefusalKind,
	WatchQuestion,
	WatchSpan,
} from './types';

/** A piece of the time, with what was recorded in it. Times are seconds since the epoch. */
export interface Slot {
	from: number;
	/** Not in it any more. */
	to: number;
	/** Refusals by kind; none of a kind is not there. */
	counts: Partial< Record< RefusalKind, number > >;
	total: number;
	/** Changes that were seen in it. */
	changes: RecordedChange[];
}

/** A time in which the watch saw the same. */
export interface BandPart {
	from: number;
	to: number;
	/** `fails`: something that worked at another time; `unknown`: nothing that it asked was answered. */
	state: 'works' | 'fails' | 'unknown';
}

/** Refusals, changes and the watch along one time. */
export interface Timeline {
	/** In equal pieces, the oldest first. */
	slots: Slot[];
	/** Refusals in the piece that has most. */
	most: number;
	/** The oldest first. */
	band: BandPart[];
}

const HOUR = 3600;

/** Hours that a piece may have, so that the pieces of any time of up to 30 days are few enough for a phone. */
const SIZES = [ 1, 3, 6, 12 ];
const MOST_SLOTS = 72;

/** What worked at some time: what never did fails for a reason that the watch has not seen begin. */
const everWorked = ( spans: readonly WatchSpan[] ): Set< string > =>
	new Set(
		spans.flatMap( ( { answers } ) =>
			Object.entries( answers )
				.filter( ( [ , { state } ] ) => state === 'works' )
				.map( ( [ question ] ) => question )
		)
	);

function stateOf(
	{ answers }: WatchSpan,
	worked: ReadonlySet< string >
): BandPart[ 'state' ] {
	const all = Object.entries( answers ) as [
		WatchQuestion,
		{ state: string },
	][];
	if (
		all.some(
			( [ question, { state } ] ) =>
				state === 'fails' && worked.has( question )
		)
	) {
		return 'fails';
	}
	return all.some( ( [ , { state } ] ) => state !== 'unknown' )
		? 'works'
		: 'unknown';
}

/**
 * Lays what was recorded out along the time from when it was switched on, 30 days at the most, until now.
 *
 * @param history What was recorded.
 * @param now     Seconds since the epoch.
 */
export function timelineOf(
	history: Pick< RecordedHistory, 'since' | 'hours' | 'changes' | 'watch' >,
	now: number
): Timeline {
	const since = Math.max( history.since ?? now, now - 30 * 24 * HOUR );
	const hours = ( now - since ) / HOUR;
	const size =
		HOUR *
		( SIZES.find( ( each ) => hours / each < MOST_SLOTS - 1 ) ??
			SIZES[ SIZES.length - 1 ]! );
	const begin = Math.floor( since / size ) * size;
	const slots: Slot[] = [];
	for ( let from = begin; from <= now; from += size ) {
		slots.push( {
			from,
			to: from + size,
			counts: {},
			total: 0,
			changes: [],
		} );
	}
	const slotAt = ( time: number ) =>
		slots[ Math.floor( ( time - begin ) / size ) ];
	for ( const [ hour, kind, count ] of history.hours ) {
		const slot = slotAt( hour * HOUR );
		if ( slot ) {
			slot.counts[ kind ] = ( slot.counts[ kind ] ?? 0 ) + count;
			slot.total += count;
		}
	}
	for ( const change of history.changes ) {
		slotAt( change.time )?.changes.push( change );
	}
	const worked = everWorked( history.watch.spans );
	return {
		slots,
		most: Math.max( 0, ...slots.map( ( { total } ) => total ) ),
		band: history.watch.spans
			.filter( ( { to } ) => to >= begin )
			.map( ( span ) => ( {
				from: Math.max( span.from, begin ),
				to: span.to,
				state: stateOf( span, worked ),
			} ) ),
	};
}

/** What the watch saw in a piece of the time; null where it did not ask. */
export function bandAt(
	{ band }: Pick< Timeline, 'band' >,
	{ from, to }: Pick< Slot, 'from' | 'to' >
): BandPart[ 'state' ] | null {
	const parts = band
		.filter( ( part ) => part.to >= from && part.from < to )
		.map( ( { state } ) => state );
	return (
		( [ 'fails', 'works', 'unknown' ] as const ).find( ( state ) =>
			parts.includes( state )
		) ?? null
	);
}

/** Numbers of an axis: 1, 2 or 5 of a power of ten. */
const ROUND = [ 5, 2, 1 ];

/**
 * The numbers that stand beside the bars: the multiples of the roundest step of which at least two go into the highest.
 *
 * @param most Refusals of the highest bar.
 * @return Rising; one where that is all there is to count, none where nothing was refused.
 */
export function ticksOf( most: number ): number[] {
	if ( most < 2 ) {
		return most === 1 ? [ 1 ] : [];
	}
	const power = 10 ** Math.floor( Math.log10( most / 2 ) );
	const step = ROUND.find( ( each ) => each * power * 2 <= most )! * power;
	return Array.from(
		{ length: Math.floor( most / step ) },
		( _, i ) => ( i + 1 ) * step
	);
}
