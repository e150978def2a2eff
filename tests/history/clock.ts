import { renameSync, writeFileSync } from 'node:fs';

import type { RunningSite } from '../env/running-site';
import { writeOn } from '../security/rows';

/** The clock that the history of a site goes by, which a test sets forward. */
export interface Clock {
	/** Lets time pass. */
	forward: ( seconds: number ) => void;
	/** Sets it wrong, forward or, below 0, back: no time passes. */
	jump: ( seconds: number ) => void;
	/** What it shows, in seconds since the epoch. */
	now: () => number;
}

/**
 * PHP looks for a function in the namespace first: what the history calls is this one, what everybody else does is not. The file has
 * how far the clock is ahead, and how much time has passed that the machine has not seen.
 */
const clockCode = ( file: string ) => `<?php
namespace WhoSaid401\\History {
	function time(): int {
		return \\time() + (int) explode( ' ', \\file_get_contents( '${ file }' ) )[0];
	}
	function file_get_contents( $path ) {
		$text = @\\file_get_contents( $path );
		if ( '/proc/uptime' !== $path ) {
			return $text;
		}
		return (string) ( (float) $text + (float) explode( ' ', \\file_get_contents( '${ file }' ) )[1] );
	}
}
namespace WhoSaid401\\Logins {
	function time(): int {
		return \\WhoSaid401\\History\\time();
	}
}`;

/** Gives the history of a site a clock of its own. */
export async function clockOf( site: RunningSite ): Promise< Clock > {
	// The code is written once: of two within a second, PHP's cache of code would keep the first where a request comes between them.
	const file = await writeOn( site, 'wp-content/clock.txt', '0 0' );
	let ahead = 0;
	let passed = 0;
	// At once: a request that notes something when its answer has been sent would find half a file, and the machine's own time.
	const set = () => {
		writeFileSync( `${ file }.new`, `${ ahead } ${ passed }` );
		renameSync( `${ file }.new`, file );
	};
	await writeOn( site, 'wp-content/mu-plugins/clock.php', clockCode( file ) );
	return {
		forward: ( seconds ) => {
			ahead += seconds;
			passed += seconds;
			set();
		},
		jump: ( seconds ) => {
			ahead += seconds;
			set();
		},
		now: () => Math.floor( Date.now() / 1000 ) + ahead,
	};
}

/** Does what the event of every hour does. */
export const hourly = ( site: RunningSite ): Promise< string > =>
	site.php( `do_action( 'ws401_history_hour' );` );
