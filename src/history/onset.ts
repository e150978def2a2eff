import { type Rank, rankOf } from './rank';
import type { RecordedChange, RecordedHistory, RecordedRefusal } from './types';

/** When a kind of refusal was first recorded, and what changed before. */
export interface Onset {
	/** The minute of the first one, in seconds since the epoch; the refusal lies within the minute that begins then. */
	first: number;
	/** Whether the history goes back far enough before it to say that it began then. */
	isBeginning: boolean;
	/**
	 * The last change that was over by then, or may have been, or one that came with it and fits better: a suspicion. Null where none
	 * was recorded.
	 */
	change: RecordedChange | null;
	/** Whether it is the last one. */
	isLast: boolean;
}

/** Seconds without a refusal after which the next one counts as a beginning. */
const QUIET = 3600;

/**
 * Whether the history goes back far enough before a moment to say that something began then.
 *
 * @param from   From when on it is complete, in seconds since the epoch.
 * @param moment Likewise.
 */
export const isOld = ( from: number, moment: number ): boolean =>
	moment - from >= QUIET;

/** What the refusals have in common whose onset is looked for. */
export type Wanted = Partial<
	Pick<
		RecordedRefusal,
		'kind' | 'subject' | 'status' | 'code' | 'credential'
	>
>;

const isLike = ( refusal: RecordedRefusal, wanted: Wanted ): boolean =>
	( Object.keys( wanted ) as ( keyof Wanted )[] ).every(
		( key ) => refusal[ key ] === wanted[ key ]
	);

/**
 * Whether a row counts refusals that were too many to be told apart: any of the same kind may be among them.
 *
 * @param refusal A row.
 * @param wanted  What is looked for.
 */
const mayHide = ( refusal: RecordedRefusal, wanted: Wanted ): boolean => {
	const { kind, status, credential } = { ...refusal, ...wanted };
	return (
		refusal.method === '' && isLike( refusal, { kind, status, credential } )
	);
};

/** The earliest moment at which a change can have happened, in seconds since the epoch. */
export const earliest = ( { time, since }: RecordedChange ): number =>
	since ?? time;

/**
 * The change that stands closest before a moment. One that was found between two looks counts where the interval begins before it: it
 * may have come first. What is only a password’s first use is a request, not a change of the site.
 *
 * @param changes Changes, in any order.
 * @param moment  Seconds since the epoch: the end of the minute in which the refusal lies.
 */
export function changeBefore(
	changes: readonly RecordedChange[],
	moment: number
): RecordedChange | null {
	const before = changes.filter(
		( change ) => change.what !== 'used' && earliest( change ) < moment
	);
	// Of two that may have come last, the one that was seen earlier: what was seen long after the moment hardly came right before it.
	return before.reduce< RecordedChange | null >(
		( closest, change ) =>
			closest === null ||
			distance( change, moment ) < distance( closest, moment )
				? change
				: closest,
		null
	);
}

/**
 * The changes before a moment that came together with the last one, those first that fit what broke: in the hour in which something
 * breaks, a harmless update may have come after the one that did it.
 *
 * @param changes Changes, in any order.
 * @param moment  Seconds since the epoch: the end of the minute in which the refusal lies.
 * @param rank    How well each fits what broke.
 */
export function changesBefore(
	changes: readonly RecordedChange[],
	moment: number,
	rank: Rank
): RecordedChange[] {
	const last = changeBefore( changes, moment );
	return last === null
		? []
		: changes
				.filter(
					( change ) =>
						change.what !== 'used' &&
						earliest( change ) < moment &&
						distance( change, moment ) - distance( last, moment ) <
							QUIET
				)
				.sort(
					( one, other ) =>
						rank( other ) - rank( one ) ||
						distance( one, moment ) - distance( other, moment )
				);
}

/** Seconds between a moment and where a change was seen or, where the moment lies in its interval, its beginning. */
export const distance = ( change: RecordedChange, moment: number ): number =>
	change.time < moment ? moment - change.time : moment - earliest( change );

/**
 * When refusals of a kind began, as far as the history goes back.
 *
 * @param history From when on it is complete, refusals and changes.
 * @param wanted  What they have in common.
 * @return Null where it is off or has none, and where an earlier one may be among those that are not here or were not told apart.
 */
export function onsetOf(
	history: Pick< RecordedHistory, 'from' | 'refusals' | 'changes' | 'left' >,
	wanted: Wanted
): Onset | null {
	const minutes = history.refusals
		.filter( ( refusal ) => isLike( refusal, wanted ) )
		.map( ( { first } ) => first );
	if ( history.from === null || minutes.length === 0 ) {
		return null;
	}
	const first = Math.min( ...minutes ) * 60;
	if (
		history.left > 0 ||
		history.refusals.some(
			( refusal ) =>
				mayHide( refusal, wanted ) && refusal.first * 60 <= first
		)
	) {
		return null;
	}
	const [ change = null ] = changesBefore(
		history.changes,
		first + 60,
		rankOf( { code: wanted.code } )
	);
	return {
		first,
		isBeginning: isOld( history.from, first ),
		change,
		isLast: change === changeBefore( history.changes, first + 60 ),
	};
}
