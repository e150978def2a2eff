import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { until, type ChangeSite } from './change-site';

/** Rewrites Apache's configuration and has it read; `isRead` says whether it is in force. */
export async function configure(
	{ site }: ChangeSite,
	change: ( text: string ) => string,
	isRead: () => Promise< boolean >
): Promise< void > {
	const folder = dirname( site.root );
	const file = join( folder, 'conf/apache.conf' );
	writeFileSync( file, change( readFileSync( file, 'utf8' ) ) );
	process.kill(
		Number( readFileSync( join( folder, 'run/apache.pid' ), 'utf8' ) ),
		'SIGHUP'
	);
	await until( 'Apache has read its configuration', () =>
		isRead().catch( () => false )
	);
}
