import { existsSync, readFileSync } from 'node:fs';

import { HistorySwitchSchema } from '../../src/transport/history/schemas';
import type { RunningSite } from '../env/running-site';
import type { Session } from '../sandbox/session';

/** Switches the history of a site as the page does. */
export const switchHistory = (
	session: Session,
	to: 'on' | 'on-kept' | 'off'
) => session.server.call( 'ws401_history_switch', HistorySwitchSchema, { to } );

/** Tables of the history that there are, on every site of the installation. */
export async function tablesOf( site: RunningSite ): Promise< string[] > {
	return JSON.parse(
		await site.php(
			`global $wpdb; echo wp_json_encode( array_values( preg_grep( '/ws401/', $wpdb->get_col( 'SHOW TABLES' ) ) ) );`
		)
	);
}

/** All that is kept, as text: the table, the last look and what waits to be written. */
export async function tableText( site: RunningSite ): Promise< string > {
	const { text, spool } = JSON.parse(
		await site.php( `
			global $wpdb;
			echo wp_json_encode( array(
				'text'  => wp_json_encode( $wpdb->get_results( "SELECT * FROM {$wpdb->prefix}ws401_history" ), JSON_UNESCAPED_SLASHES ) . get_option( 'ws401_history_seen' ),
				'spool' => WhoSaid401\\History\\Spool_File::path(),
			) );
		` )
	) as { text: string; spool: string };
	return existsSync( spool ) ? text + readFileSync( spool, 'utf8' ) : text;
}
