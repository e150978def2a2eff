import type { Probe } from '../../diagnosis/evidence/types';
import type { SearchOutcome } from '../../run/find-plugin/search-outcome';

/** What the next visit can say about the last search. */
export type KeptSearch =
	| { state: 'done'; outcome: SearchOutcome }
	| {
			/** Half way, as the page was left. */
			state: 'running';
			probe: Probe;
			names: Record< string, string >;
			suspects: string[];
			culprits: string[];
			done: number;
			/** Milliseconds since the epoch. */
			at: number;
	  };

/** Goes up when what is kept changes its form: what an older version has kept is not read. */
const FORM = 1;

/** Kept per user: browsers are shared. */
export function keyOf( userId: number ): string {
	return `ws401-search-${ FORM }-${ userId }`;
}

/** Storage may be full, switched off, or not there; then nothing is kept, which is no failure. */
export function keep( userId: number, kept: KeptSearch ): void {
	try {
		window.localStorage.setItem( keyOf( userId ), JSON.stringify( kept ) );
	} catch {
		forget( userId );
	}
}

export function forget( userId: number ): void {
	try {
		window.localStorage.removeItem( keyOf( userId ) );
	} catch {
		// Nothing was kept either.
	}
}

/** Null when there is none, or it is not whole. */
export function recall( userId: number ): KeptSearch | null {
	try {
		const kept: unknown = JSON.parse(
			window.localStorage.getItem( keyOf( userId ) ) ?? 'null'
		);
		return isKept( kept ) ? kept : null;
	} catch {
		return null;
	}
}

function isKept( kept: unknown ): kept is KeptSearch {
	if ( typeof kept !== 'object' || kept === null || ! ( 'state' in kept ) ) {
		return false;
	}
	return (
		( kept.state === 'done' && 'outcome' in kept ) ||
		( kept.state === 'running' && 'suspects' in kept && 'culprits' in kept )
	);
}
