import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { applyScenario, withdrawScenario } from '../env/demo/apply';
import type { RunningSite } from '../env/running-site';
import type { PublicReport } from './report';

/** Fixed, so that a failure can be repeated. */
const SHUFFLE_SEED = 401;

/** Files that a report is put up with, below WordPress's folder. */
const PLACES = {
	plugin: 'wp-content/mu-plugins/stand-in.php',
	cache: 'wp-content/advanced-cache.php',
};

/** Puts a report up; gives back what takes it away. */
export async function putUp(
	site: RunningSite,
	report: PublicReport
): Promise< () => Promise< void > > {
	const htaccess = join( site.root, '.htaccess' );
	const before =
		report.htaccess === undefined && report.without === undefined
			? null
			: readFileSync( htaccess );
	const files = [
		[ PLACES.plugin, report.plugin && `<?php\n${ report.plugin }\n` ],
		[ PLACES.cache, report.cache ],
	] as const;
	if ( report.scenario !== undefined ) {
		await applyScenario( site, report.scenario, { shuffle: SHUFFLE_SEED } );
	}
	for ( const [ place, content ] of files ) {
		if ( content ) {
			const file = join( site.root, place );
			mkdirSync( dirname( file ), { recursive: true } );
			writeFileSync( file, content );
			await site.adopt?.( dirname( file ) );
		}
	}
	if ( before !== null ) {
		writeFileSync(
			htaccess,
			( report.htaccess ?? '' ) +
				before.toString().replace( report.without ?? '', '' )
		);
	}
	if ( report.nginx ) {
		await site.configure?.( report.nginx );
	}
	return async () => {
		for ( const [ place ] of files ) {
			rmSync( join( site.root, place ), { force: true } );
		}
		if ( before !== null ) {
			writeFileSync( htaccess, before );
		}
		if ( report.scenario !== undefined ) {
			await withdrawScenario( site );
		} else if ( report.nginx ) {
			await site.configure?.( null );
		}
	};
}
