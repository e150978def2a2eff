import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Theme } from './switch-database';

/** What a scenario has changed on a site, so that the next one, perhaps in another process, can take it back. */
export interface ScenarioRecord {
	scenario: string;
	/** Paths below WordPress's folder that were not there before. */
	paths: string[];
	/** Basenames that were activated. */
	plugins: string[];
	/** Theme that was active before; null when it was not changed. */
	theme: Theme | null;
	/** The .htaccess as it was; null when it was not changed. */
	htaccess: string | null;
}

const FILE = 'wp-content/demo-scenario.json';

/** The record of the scenario that is on the site; null when there is none. */
export async function readRecord(
	root: string
): Promise< ScenarioRecord | null > {
	const path = join( root, FILE );
	return existsSync( path )
		? ( JSON.parse( await readFile( path, 'utf8' ) ) as ScenarioRecord )
		: null;
}

/** Must be called before anything is changed: a record of what may be there is safe, a change without record is not. */
export async function writeRecord( root: string, record: ScenarioRecord ) {
	await writeFile( join( root, FILE ), JSON.stringify( record, null, '\t' ) );
}

/** The site is as it was. */
export async function removeRecord( root: string ) {
	await rm( join( root, FILE ), { force: true } );
}
