import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { RunningSite } from '../env/running-site';

/**
 * Hashes of everything a site keeps: each table, and each file below wp-content. Two that are equal: nothing changed.
 *
 * @param site     Which.
 * @param leaveOut What the names of options that do not count begin with; nothing unless told.
 * @param content  The folder that is hashed, below WordPress's.
 * @param without  Which files in it do not count, by their path in it; all do unless told.
 */
export async function fingerprintOf(
	site: RunningSite,
	leaveOut = '',
	content = 'wp-content',
	without = /^$/
): Promise< Record< string, string > > {
	const tables: Record< string, string > = JSON.parse(
		await site.php(
			`global $wpdb;
			$hashes = array();
			foreach ( $wpdb->get_col( 'SHOW TABLES' ) as $table ) {
				$rows = $wpdb->get_results( "SELECT * FROM \`$table\`", ARRAY_N );
				$rows = array_filter( $rows, function ( $row ) use ( $table, $wpdb ) {
					return $table !== $wpdb->options || '' === '${ leaveOut }' || 0 !== strpos( $row[1], '${ leaveOut }' );
				} );
				sort( $rows );
				$hashes[ $table ] = md5( serialize( $rows ) );
			}
			echo wp_json_encode( $hashes );`
		)
	);
	const root = join( site.root, content );
	for ( const name of readdirSync( root, {
		recursive: true,
	} ) as string[] ) {
		const file = join( root, name );
		if (
			existsSync( file ) &&
			! isFolder( file ) &&
			! without.test( name )
		) {
			tables[ name ] = createHash( 'md5' )
				.update( readFileSync( file ) )
				.digest( 'hex' );
		}
	}
	return tables;
}

function isFolder( path: string ): boolean {
	try {
		readdirSync( path );
		return true;
	} catch {
		return false;
	}
}
