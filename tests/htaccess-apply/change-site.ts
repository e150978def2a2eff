import {
	existsSync,
	readdirSync,
	readFileSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import {
	applyHtaccess,
	type ApplyOptions,
	type HtaccessChange,
} from '../../src/run/change-htaccess/apply';
import {
	nameChange,
	readHtaccess,
	type HtaccessOnDisk,
	type HtaccessOutcome,
} from '../../src/transport/htaccess';
import { ServerError } from '../../src/transport/server-error';
import type { ApacheOptions } from '../env/apache';
import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';

/** A real site, somebody who is logged in, and a look at the disk behind their back. */
export interface ChangeSite {
	site: TestSite;
	session: Session;
}

export async function startChangeSite(
	options: ApacheOptions = {}
): Promise< ChangeSite > {
	const site = await openSite( options );
	try {
		return { site, session: await openSession( site ) };
	} catch ( error ) {
		await site.stop();
		throw error;
	}
}

/** Path of a folder's .htaccess on the disk. */
export const pathIn = ( { site }: ChangeSite, directory = '/' ) =>
	join( site.root, directory, '.htaccess' );

/** A file's bytes, owner, group and mode, as one text that can be compared; what there is not is null. */
export function fileOn( path: string ): string | null {
	if ( ! existsSync( path ) ) {
		return null;
	}
	const { uid, gid, mode } = statSync( path );
	return `${ uid }:${ gid } ${ mode.toString( 8 ) }\n${ readFileSync( path, 'latin1' ) }`;
}

/** Writes into the file as it is, keeping owner and mode. */
export function writeInto( path: string, bytes: string ): void {
	writeFileSync( path, bytes, { encoding: 'latin1', flag: 'r+' } );
}

/** The .htaccess of a folder as the page reads it. */
export async function readOne(
	{ session }: ChangeSite,
	directory = '/'
): Promise< HtaccessOnDisk > {
	const { files } = await readHtaccess( session.server );
	const found = files.find( ( file ) => file.directory === directory );
	if ( ! found ) {
		throw new Error( `The .htaccess of ${ directory } was not read.` );
	}
	return found;
}

/** What can be chosen about a change; by default it appends a comment and is confirmed. */
export interface Wish extends Partial< ApplyOptions > {
	directory?: string;
	/** The new text, one character for one byte. */
	text?: ( old: string ) => string;
	/** What the page read, when it is not what is there now. */
	read?: HtaccessOnDisk;
	exchange?: HtaccessChange[ 'exchange' ];
	/** Gets the change before it is asked for. */
	onChange?: ( change: HtaccessChange ) => void;
}

/** Asks for a change as the page does. */
export async function ask(
	on: ChangeSite,
	{
		directory = '/',
		text = ( old ) => `# Changed\n${ old }`,
		read,
		exchange,
		onChange = () => {},
		confirm = async () => true,
		...options
	}: Wish = {}
): Promise< HtaccessOutcome > {
	const before = read ?? ( await readOne( on, directory ) );
	const bytes = text( atob( before.bytes ?? '' ) );
	const change = {
		...nameChange( bytes ),
		directory,
		readSha256: before.sha256,
		bytes: btoa( bytes ),
		...( exchange ? { exchange } : {} ),
	};
	onChange( change );
	return applyHtaccess( on.session.server, change, { confirm, ...options } );
}

/** The code of a refusal; throws when there is none. */
export async function refusalOf(
	asked: Promise< unknown >
): Promise< string > {
	try {
		await asked;
	} catch ( error ) {
		if ( error instanceof ServerError ) {
			return error.code;
		}
		throw error;
	}
	throw new Error( 'It was not refused.' );
}

/** Everything a change may leave behind: files of ours anywhere in the site, options, cron events. Empty when all is gone. */
export async function tracesOn( {
	site,
}: Pick< ChangeSite, 'site' > ): Promise< string[] > {
	const names = readdirSync( site.root, { recursive: true } ) as string[];
	const files = names.filter( ( name ) =>
		/(^|\/)(\.htaccess\.ws401|ws401-scratch)/.test( name )
	);
	const rows: string[] = JSON.parse(
		await site.php(
			`global $wpdb;
			$rows = $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE 'ws401%'" );
			foreach ( _get_cron_array() as $events ) {
				foreach ( array_keys( $events ) as $hook ) {
					if ( 0 === strpos( $hook, 'ws401' ) ) {
						$rows[] = 'cron: ' . $hook;
					}
				}
			}
			echo wp_json_encode( $rows );`
		)
	);
	return [ ...files, ...rows ].sort();
}

/** Waits until something holds. Throws after a while. */
export async function until(
	what: string,
	holds: () => boolean | Promise< boolean >,
	seconds = 30
): Promise< void > {
	const end = Date.now() + seconds * 1000;
	while ( ! ( await holds() ) ) {
		if ( Date.now() > end ) {
			throw new Error( `It never came to this: ${ what }.` );
		}
		await new Promise( ( resolve ) => setTimeout( resolve, 20 ) );
	}
}

/** Has WordPress write its block, as saving the permalinks does. */
export async function flushRules( { site }: ChangeSite ): Promise< void > {
	await site.php(
		`require_once ABSPATH . 'wp-admin/includes/admin.php';
		add_filter( 'got_rewrite', '__return_true' );
		flush_rewrite_rules( true );`
	);
}

/** Writes until nothing more goes onto the disk that a folder is on: a small one, made for this. */
export function fillDisk( folder: string ): void {
	for ( let size = 65_536; size >= 1; size /= 2 ) {
		try {
			for (;;) {
				writeFileSync( join( folder, 'filler' ), Buffer.alloc( size ), {
					flag: 'a',
				} );
			}
		} catch ( error ) {
			if ( ( error as NodeJS.ErrnoException ).code !== 'ENOSPC' ) {
				throw error;
			}
		}
	}
}
