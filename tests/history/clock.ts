import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { RunningSite } from '../env/running-site';
import { writeOn } from '../security/rows';

/** The clock that the history of a site goes by, which a test sets forward. */
export interface Clock {
	/** Sets it forward. */
	forward: ( seconds: number ) => void;
	/** What it shows, in seconds since the epoch. */
	now: () => number;
}

/** PHP looks for a function in the namespace first: what the history calls is this one, what everybody else does is not. */
const clockCode = ( file: string ) => `<?php
namespace WhoSaid401\\History;
function time(): int {
	return \\time() + (int) file_get_contents( '${ file }' );
}`;

/** Gives the history of a site a clock of its own. */
export async function clockOf( site: RunningSite ): Promise< Clock > {
	const plugin = await writeOn(
		site,
		'wp-content/mu-plugins/clock.php',
		'<?php'
	);
	const file = join( plugin, '../../clock.txt' );
	let ahead = 0;
	writeFileSync( file, '0' );
	await writeOn( site, 'wp-content/mu-plugins/clock.php', clockCode( file ) );
	return {
		forward: ( seconds ) => {
			ahead += seconds;
			writeFileSync( file, String( ahead ) );
		},
		now: () => Math.floor( Date.now() / 1000 ) + ahead,
	};
}

/** Does what the event of every hour does. */
export const hourly = ( site: RunningSite ): Promise< string > =>
	site.php( `do_action( 'ws401_history_hour' );` );
