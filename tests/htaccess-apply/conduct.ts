import {
	chmodSync,
	copyFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { giveToPhp } from '../sandbox/plugin-files';
import { until, type ChangeSite } from './change-site';

/** What a test can have happen on a site at a chosen moment. */
export interface Conduct {
	/** Holds the next look at the home page, which comes after the trial and before the write. Resolves once it is held. */
	hold: () => { held: Promise< void >; release: () => void };
	/** Forbids changes to files, as wp-config.php would. */
	forbidFileMods: ( on: boolean ) => void;
	/** Lets no guard begin. */
	refuseGuard: ( on: boolean ) => void;
	/** Has every look at the site take so many milliseconds more. */
	pause: ( milliseconds: number ) => void;
	/** Lets the looks go on that a text with `SetEnv TEST_SLOW` holds; whether none of them was answered before. */
	goOn: () => boolean;
	/** Seconds given to each look at the site since this was last asked, in the order in which they were sent. */
	looks: () => number[];
	/** Process ids of the request that changes the file and of its guard, as far as they have begun. */
	kill: ( which: 'writer' | 'guard' ) => void;
}

/** Puts the must-use plugin into place that does it. */
export function conduct( on: ChangeSite ): Conduct {
	const content = join( on.site.root, 'wp-content' );
	const folder = join( content, 'conduct' );
	const plugins = join( content, 'mu-plugins' );
	for ( const made of [ folder, plugins ] ) {
		mkdirSync( made, { recursive: true } );
		giveToPhp( on.site, made );
	}
	const plugin = join( plugins, 'conduct.php' );
	copyFileSync( join( __dirname, 'conduct.php' ), plugin );
	chmodSync( plugin, 0o644 );
	const file = ( name: string ) => join( folder, name );
	const flag = ( name: string ) => ( isOn: boolean ) => {
		if ( isOn ) {
			writeFileSync( file( name ), '' );
		} else {
			rmSync( file( name ), { force: true } );
		}
	};
	const setHold = flag( 'hold' );
	return {
		hold() {
			rmSync( file( 'held' ), { force: true } );
			setHold( true );
			return {
				held: until( 'the home page is held', () =>
					existsSync( file( 'held' ) )
				),
				release: () => setHold( false ),
			};
		},
		pause: ( milliseconds ) =>
			writeFileSync( file( 'pause' ), String( milliseconds ) ),
		goOn() {
			const none = ! existsSync( file( 'answered' ) );
			writeFileSync( file( 'go-on' ), '' );
			return none;
		},
		looks() {
			const seconds = existsSync( file( 'looks' ) )
				? readFileSync( file( 'looks' ), 'utf8' ).trim().split( '\n' )
				: [];
			rmSync( file( 'looks' ), { force: true } );
			return seconds.map( Number );
		},
		forbidFileMods: flag( 'no-file-mods' ),
		refuseGuard: flag( 'no-guard' ),
		kill( which ) {
			const action =
				which === 'writer'
					? 'ws401_htaccess_apply'
					: 'ws401_htaccess_guard';
			process.kill(
				Number( readFileSync( file( action ), 'utf8' ) ),
				'SIGKILL'
			);
		},
	};
}
