import type { SearchOutcome } from './search-outcome';
import { ServerError } from '../../transport/server-error';
import type { SearchSite, SearchTarget } from './search-site';
import { NoReceipts } from './within-run';

/** Before anything was sent. */
export function emptyOutcome(
	{ components, now }: SearchSite,
	{ exchange, failure }: SearchTarget
): SearchOutcome {
	const { plugins, mustUse, dropIns, theme } = components;
	return {
		probe: exchange.probe,
		failure,
		isolation: null,
		trouble: null,
		origin: null,
		seen: [],
		theme: { name: theme.name, isGuilty: false, trials: [] },
		names: Object.fromEntries(
			plugins.map( ( { id, name } ) => [ id, name ] )
		),
		mustUse: mustUse.map( ( { id, name } ) => ( { id, name } ) ),
		dropIns: dropIns.map( ( { id, name } ) => ( { id, name } ) ),
		mode: 'loader',
		reason: '',
		neighbours: [],
		absent: [],
		answers: [],
		waited: 0,
		startedAt: now(),
		duration: 0,
	};
}

/** Why a search ended without a result of its own; what is none of the known reasons is thrown on. */
export function troubleOf(
	error: unknown,
	signal: AbortSignal
): SearchOutcome[ 'trouble' ] {
	if ( signal.aborted ) {
		return { kind: 'stopped', message: '' };
	}
	if ( error instanceof NoReceipts ) {
		return { kind: 'no-receipts', message: '' };
	}
	if ( error instanceof ServerError ) {
		return { kind: 'refused', message: error.message };
	}
	throw error;
}
