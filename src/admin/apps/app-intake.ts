import type { ClientId } from '../../diagnosis/apps/clients';
import type { GivenSite } from '../../diagnosis/given';
import type { AppHeld, AppRun, AppShown, LookUp } from './app-shown';

/** The reader of configurations, in a chunk of its own. */
const loadReader = () => import( './app-reader' );

/** Reads what is given and keeps its secrets to itself: only `forRun` hands the login out. */
export interface AppIntake {
	/** An older reading that ends after a newer one is dropped: null. */
	take: ( text: string, client: ClientId ) => Promise< AppShown | null >;
	forRun: () => AppRun | null;
	correct: AppHeld[ 'correct' ];
}

/** One for each time the door is opened. */
export function createAppIntake(
	site: GivenSite,
	lookUp: LookUp,
	now: () => number,
	load = loadReader
): AppIntake {
	let held: AppHeld | null = null;
	let turn = 0;
	return {
		async take( text, client ) {
			const mine = ++turn;
			held = null;
			const { readApp } = await load();
			const read = await readApp( text, client, { site, lookUp, now } );
			if ( mine !== turn ) {
				return null;
			}
			held = read;
			return read.shown;
		},
		forRun: () => held?.run ?? null,
		correct: ( evidence ) => held?.correct( evidence ) ?? null,
	};
}
