import { type Beginning, changesWithin } from './beginning';
import { CODE, type Rank, rankOf } from './rank';
import type {
	RecordedHistory,
	WatchChange,
	WatchQuestion,
	WatchSeen,
} from './types';

/** How well changes fit what the watch saw: whoever was seen to answer comes first, also when that is over. */
export function rankOfWatch( watch: WatchSeen, change: WatchChange ): Rank {
	const failed = watch.changes.find(
		( { question, to, time } ) =>
			question === change.question &&
			to === 'fails' &&
			time <= change.time
	);
	const { question } = change;
	return rankOf( {
		suspects: failed?.origin ? [ failed.origin.component ] : [],
		code: failed?.code,
		subjects: question === 'header' ? [ 'htaccess', 'server' ] : CODE,
	} );
}

const ASKED: WatchQuestion[] = [ 'posts', 'rest', 'login', 'header', 'inside' ];

/**
 * What the watch saw work again last, unless something else began to fail then.
 *
 * @param history What was recorded.
 * @param since   What is longer ago does not count, in seconds since the epoch.
 */
export function mendedSince(
	history: Pick< RecordedHistory, 'changes' | 'watch' >,
	since: number
): { what: 'mended'; change: WatchChange; beginning: Beginning } | null {
	const { watch, changes } = history;
	const [ last ] = watch.changes;
	// Of what changed at the same time, what a visitor would have met.
	const change = ASKED.flatMap(
		( question ) =>
			watch.changes.find(
				( each ) =>
					each.question === question && each.time === last?.time
			) ?? []
	)[ 0 ];
	if (
		! change ||
		watch.changes.some(
			( { time, to } ) => time === change.time && to === 'fails'
		) ||
		change.time < since
	) {
		return null;
	}
	const within = changesWithin(
		changes,
		change.since,
		change.time,
		rankOfWatch( watch, change )
	);
	return {
		what: 'mended',
		change,
		beginning: {
			from: change.since,
			to: change.time,
			isBeginning: true,
			changes: within,
			isWithin: true,
			isLast: false,
		},
	};
}
