import { readFile, readdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningSite } from '../running-site';
import { INNOCENT_PLUGINS } from './innocent-plugins';
import { newNames } from './new-names';
import type { Renaming } from './placing';
import {
	readRecord,
	removeRecord,
	type ScenarioRecord,
	writeRecord,
} from './record';
import {
	pathsOf,
	placePlugins,
	placeSurroundings,
	presentHtaccess,
} from './scenario-files';
import type { Scenario } from './scenario';
import { findScenario } from './scenarios';
import { switchDatabase } from './switch-database';

/** A scenario on a site, in the site's own names. */
export interface AppliedScenario {
	scenario: Scenario;
	/** Name in the demo's `plugins/` → basenames on the site, in the demo's order. */
	plugins: Record< string, string[] >;
	/** All of them, as WordPress loads them. */
	basenames: string[];
	/** What the scenario expects, in basenames. */
	culprits: string[][];
	latent: string[];
	switchOff: string[];
	/** Stylesheet of the scenario's theme; null when it brings none. */
	theme: string | null;
	/** File names of the scenario's must-use plugins. */
	muPlugins: string[];
}

interface ApplyOptions {
	/** Seed; every plugin, theme and must-use plugin gets another name. Without it names are the demo's own. */
	shuffle?: number;
}

/**
 * Puts a site into the state a scenario describes, after taking the previous scenario back.
 *
 * @throws {Error} One sentence: unknown name, or the scenario needs another kind of server.
 */
export async function applyScenario(
	site: RunningSite,
	name: string,
	{ shuffle }: ApplyOptions = {}
): Promise< AppliedScenario > {
	const scenario = findScenario( name );
	if ( ! scenario.where.includes( site.kind ) ) {
		throw new Error(
			`Scenario "${ name }" needs ${ scenario.where.join(
				' or '
			) }; this site runs on ${ site.kind }.`
		);
	}
	const { theme, muPlugins = [], htaccess } = scenario.prepare ?? {};
	const units = [ ...INNOCENT_PLUGINS, ...scenario.plugins ];
	const rename = await renaming( shuffle );
	const last = await removeFilesOfLast( site );
	const record: ScenarioRecord = {
		scenario: name,
		paths: pathsOf( scenario, units, rename ),
		plugins: last?.plugins ?? [],
		theme: last?.theme ?? null,
		htaccess: htaccess ? await presentHtaccess( site.root ) : null,
	};
	await writeRecord( site.root, record );
	const plugins = await placePlugins( site.root, units, rename );
	const basenames = Object.values( plugins ).flat().sort();
	await placeSurroundings( site.root, scenario, rename );
	if ( muPlugins.length > 0 ) {
		// WordPress's own, as the rest of wp-content: otherwise no loader can be put beside them.
		await site.adopt?.( join( site.root, 'wp-content/mu-plugins' ) );
	}
	const before = await switchDatabase( site, {
		remove: record.plugins,
		add: basenames,
		theme: theme
			? { stylesheet: rename( theme ), template: rename( theme ) }
			: record.theme,
	} );
	await writeRecord( site.root, {
		...record,
		plugins: basenames,
		theme: theme ? ( record.theme ?? before ) : null,
	} );
	await site.configure?.( scenario.prepare?.nginx ?? null );
	if ( scenario.prepare?.settings ) {
		await site.php(
			await ownFile( `settings/${ scenario.prepare.settings }.php` )
		);
	}

	const here = ( unit: string ) => plugins[ unit ] ?? [];
	const { culprits, latent = [], switchOff = [] } = scenario.expect;
	return {
		scenario,
		plugins,
		basenames,
		culprits: culprits.map( ( group ) => group.flatMap( here ) ),
		latent: latent.flatMap( here ),
		switchOff: switchOff.flatMap( here ),
		theme: theme ? rename( theme ) : null,
		muPlugins: muPlugins.map( ( each ) => `${ rename( each ) }.php` ),
	};
}

/** Takes back whatever scenario is on the site, with all its plugins have written. Does nothing when there is none. */
export async function withdrawScenario( site: RunningSite ): Promise< void > {
	const last = await removeFilesOfLast( site );
	await site.configure?.( null );
	if ( last ) {
		await switchDatabase( site, {
			remove: last.plugins,
			add: [],
			theme: last.theme,
		} );
		await removeRecord( site.root );
	}
}

/** The record of the last scenario, whose files are gone then. It is left in place until the database follows. */
async function removeFilesOfLast( {
	root,
	kind,
}: RunningSite ): Promise< ScenarioRecord | null > {
	const last = await readRecord( root );
	for ( const path of last?.paths ?? [] ) {
		await rm( join( root, path ), { recursive: true, force: true } );
	}
	// Left behind empty, it would hide from tests what a site without one is like. The embedded PHP goes on seeing a folder that
	// was removed behind its back, and cannot write to it.
	if ( kind !== 'playground' ) {
		await rmdir( join( root, 'wp-content/mu-plugins' ) ).catch( () => {} );
	}
	if ( last && last.htaccess !== null ) {
		await writeFile( join( root, '.htaccess' ), last.htaccess );
	}
	return last;
}

/** Over everything the demo has: with one seed a name means the same in every scenario, as caches of PHP code expect. */
async function renaming( shuffle?: number ): Promise< Renaming > {
	if ( shuffle === undefined ) {
		return ( name ) => name;
	}
	const everything = await Promise.all(
		[ 'plugins', 'themes', 'mu-plugins' ].map( ( folder ) =>
			readdir( join( __dirname, folder ) )
		)
	);
	const names = newNames(
		everything.flat().map( ( name ) => name.replace( /\.php$/, '' ) ),
		shuffle
	);
	return ( name ) => names.get( name ) ?? name;
}

function ownFile( name: string ): Promise< string > {
	return readFile( join( __dirname, name ), 'utf8' );
}
