import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import getPort from 'get-port';

import { phpAccount } from '../env/apache/account';
import { guardFolder } from '../env/apache/guard';
import { makeLayout } from '../env/apache/layout';
import { findPrograms } from '../env/apache/programs';
import { startDatabase } from '../env/apache/servers';

/** A MariaDB for embedded sites, which reach it over the network of this machine alone. */
export interface SharedDatabase {
	/** `127.0.0.1:3306`. */
	host: string;
	/** Makes an empty database. */
	make: ( name: string ) => Promise< void >;
	/** Ends it and removes its files. */
	stop: () => Promise< void >;
}

/** Starts one; its root has no password. */
export async function startSharedDatabase(): Promise< SharedDatabase > {
	const programs = findPrograms( 'fpm', false );
	const layout = makeLayout( phpAccount() );
	const guard = guardFolder( layout.folder );
	try {
		const databasePort = await getPort( { host: '127.0.0.1' } );
		await startDatabase(
			{
				layout,
				programs,
				account: phpAccount(),
				port: 0,
				databasePort,
				workers: 1,
			},
			guard
		);
		return {
			host: `127.0.0.1:${ databasePort }`,
			async make( name ) {
				await promisify( execFile )( programs.php, [
					'-r',
					`mysqli_query( mysqli_connect( '127.0.0.1', 'root', '', '', ${ databasePort } ), 'CREATE DATABASE ${ name }' );`,
				] );
			},
			stop: () => guard.end(),
		};
	} catch ( error ) {
		await guard.end();
		throw error;
	}
}
