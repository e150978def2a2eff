import {
	changeBefore,
	changesBefore,
	distance,
	earliest,
	onsetOf,
} from './onset';
import { type Rank, rankOf } from './rank';
import type {
	ChangeSubject,
	RecordedChange,
	RecordedCredential,
	RecordedHistory,
	WatchQuestion,
} from './types';

/** What fails now, as a diagnosis has seen it. */
export interface Failing {
	/** `rest`: an address of the REST API; `login`: the login screen; `header`: the header Authorization does not arrive. */
	what: 'rest' | 'login' | 'header';
	/** REST path, perhaps with a query; null where it is none. */
	route: string | null;
	/** 0 for a header. */
	status: number;
	/** Empty where the answer has none. */
	code: string;
	credential: RecordedCredential;
	/** When it was first asked for in this diagnosis, in seconds since the epoch: that it was refused then is no beginning. */
	asked: number;
	/** Basenames of plugins that are suspected: of several changes, theirs is named first. */
	suspects: readonly string[];
	/** What kind of thing can have broken it, where that is known: such changes are named before others. */
	subjects?: readonly ChangeSubject[];
}

/** When it began, as far as it was recorded, and what changed then. */
export interface Beginning {
	/** When the watch saw it work for the last time, in seconds since the epoch; null where the watch has not seen it. */
	from: number | null;
	/** When it was first seen to fail, likewise; of a refusal the minute that begins then. */
	to: number;
	/** Whether the history goes back far enough to say that it began then. */
	isBeginning: boolean;
	/** What changed in between, or else the last change before: suspicions, the closest first. */
	changes: RecordedChange[];
	/** Whether they lie in between. */
	isWithin: boolean;
	/** Where not: whether none came between it and the beginning. */
	isLast: boolean;
}

/** Changes that are named. */
const MOST = 3;

const rankFor = ( { suspects, subjects, code }: Failing ): Rank =>
	rankOf( { suspects, subjects, code } );

/** Which questions of the watch are answered by what refuses; the first that is, counts. */
const QUESTIONS: Record< Failing[ 'what' ], WatchQuestion[] > = {
	rest: [ 'posts', 'rest', 'inside' ],
	login: [ 'login' ],
	header: [ 'header' ],
};

/**
 * Between which two times the watch saw it begin; null where it did not see just that. With a login, another answer than a visitor’s
 * would be another refusal: only the code shows that it is the same.
 */
function seenByWatch(
	{ watch }: Pick< RecordedHistory, 'watch' >,
	{ what, status, code, credential }: Failing
): { since: number; time: number } | null {
	for ( const question of QUESTIONS[ what ] ) {
		const last = watch.changes.find(
			( change ) => change.question === question
		);
		const isSame =
			what === 'header' ||
			( last?.status === status &&
				last.code === code &&
				( credential === 'none' || code !== '' ) );
		if ( last?.to === 'fails' && isSame ) {
			return last;
		}
	}
	return null;
}

/** Whether a route has a pattern; PHP writes names of groups with a P. */
function isOfPattern( route: string, pattern: string ): boolean {
	const path = route.replace( /\?.*$/s, '' ).replace( /(.)\/$/, '$1' );
	try {
		return new RegExp(
			`^${ pattern.replace( /\(\?P</g, '(?<' ) }$`,
			'i'
		).test( path );
	} catch {
		return pattern === path;
	}
}

/** Codes of WordPress’s own, which many routes answer for reasons of their own; another code is one reason, wherever it is given. */
export const isGeneral = ( code: string ): boolean =>
	code === '' || code.startsWith( 'rest_' );

/** The first minute in which it was refused, as far as that was recorded; null where it was not before this diagnosis. */
function seenByRefusals(
	history: Pick<
		RecordedHistory,
		'from' | 'refusals' | 'changes' | 'left' | 'watch'
	>,
	{ what, route, status, code, credential, asked }: Failing
): { first: number; isBeginning: boolean } | null {
	if ( what !== 'rest' || route === null ) {
		return null;
	}
	const pattern = history.refusals.find(
		( refusal ) =>
			refusal.kind === 'rest' && isOfPattern( route, refusal.subject )
	)?.subject;
	if ( pattern === undefined && isGeneral( code ) ) {
		return null;
	}
	const onset = onsetOf( history, {
		kind: 'rest',
		status,
		code,
		credential,
		...( isGeneral( code ) ? { subject: pattern } : {} ),
	} );
	return onset !== null && onset.first + 60 < asked ? onset : null;
}

/**
 * What changed between two times, the closest to the second first; what fits before what does not, and no more than can be read.
 *
 * @param changes Changes, in any order.
 * @param from    Seconds since the epoch.
 * @param to      Likewise.
 * @param rank    How well each fits what broke.
 */
export function changesWithin(
	changes: readonly RecordedChange[],
	from: number,
	to: number,
	rank: Rank
): RecordedChange[] {
	return changes
		.filter(
			( change ) =>
				change.what !== 'used' &&
				earliest( change ) < to &&
				// The minute is known, not the second.
				change.time + 60 > from
		)
		.sort(
			( one, other ) =>
				rank( other ) - rank( one ) ||
				distance( one, to ) - distance( other, to )
		)
		.slice( 0, MOST );
}

/**
 * When something that fails now began.
 *
 * @param history What was recorded.
 * @param failing What fails.
 * @return Null where the history does not tell.
 */
export function beginningOf(
	history: Pick<
		RecordedHistory,
		'from' | 'refusals' | 'changes' | 'left' | 'watch'
	>,
	failing: Failing
): Beginning | null {
	const rank = rankFor( failing );
	const seen = seenByWatch( history, failing );
	const refused = seenByRefusals( history, failing );
	if ( ! seen || ( refused && refused.first + 60 <= seen.since ) ) {
		return (
			refused && {
				from: null,
				to: refused.first,
				isBeginning: refused.isBeginning,
				...before( history.changes, refused.first + 60, rank ),
			}
		);
	}
	// Whoever was refused between two questions of the watch makes the time shorter.
	const to =
		refused && refused.first + 60 < seen.time
			? refused.first + 60
			: seen.time;
	const within = changesWithin( history.changes, seen.since, to, rank );
	return {
		from: seen.since,
		to,
		isBeginning: true,
		...( within.length > 0
			? { changes: within, isWithin: true, isLast: false }
			: before( history.changes, to, rank ) ),
	};
}

/** The last change before a moment, or of those that came with it the one that fits best. */
export const before = (
	changes: readonly RecordedChange[],
	moment: number,
	rank: Rank
): Pick< Beginning, 'changes' | 'isWithin' | 'isLast' > => {
	const [ best ] = changesBefore( changes, moment, rank );
	return {
		changes: best ? [ best ] : [],
		isWithin: false,
		isLast: best === changeBefore( changes, moment ),
	};
};

/** The plugins that changed when it began, for whoever looks for the one that does it: the ones to ask first. */
export const changedPlugins = ( { changes }: Beginning ): string[] => [
	...new Set(
		changes
			.filter(
				( { subject, what } ) =>
					subject === 'plugin' &&
					what !== 'removed' &&
					what !== 'deactivated'
			)
			.map( ( { id } ) => id )
	),
];
