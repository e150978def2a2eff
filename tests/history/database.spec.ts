/** What a flood of refusals asks of the database, and what the site is like while that takes nothing: MariaDB, and SQLite. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { HistorySchema } from '../../src/transport/history/schemas';
import { startPlayground } from '../env/playground';
import type { RunningSite } from '../env/running-site';
import { openSession, type Session } from '../sandbox/session';
import { openSite } from '../sandbox/test-site';
import { writeOn } from '../security/rows';
import { switchHistory } from './recorded';

const REFUSED = '/wp-json/wp/v2/settings';

/** Ten seconds by a clock that the test turns, a thousand refusals of one sender in each, in one process of PHP. */
const FLOOD = `
	eval( 'namespace WhoSaid401\\\\History; function time(): int { return $GLOBALS["turned"]; }' );
	$GLOBALS['turned'] = \\time() + 10;
	$writes = array();
	add_filter( 'query', function ( $query ) use ( &$writes ) {
		if ( preg_match( '/^\\s*(INSERT|UPDATE|DELETE|REPLACE)\\b.*ws401_history/is', $query ) ) {
			$writes[] = $GLOBALS['turned'];
		}
		return $query;
	} );
	$hits = function () {
		global $wpdb;
		return (int) $wpdb->get_var( "SELECT SUM(hits) FROM {$wpdb->prefix}ws401_history WHERE code = 'flood'" );
	};
	$first = $hits();
	for ( $second = 0; $second < 10; $second++ ) {
		for ( $sent = 0; $sent < 1000; $sent++ ) {
			WhoSaid401\\History\\Notes::add( array( 'kind' => 'rest', 'code' => 'flood', 'status' => 401, 'credential' => 'none', 'senders' => 1 ) );
			WhoSaid401\\History\\Notes::write();
		}
		++$GLOBALS['turned'];
	}
	$flooded = $writes;
	WhoSaid401\\History\\Spool::flush();
	echo wp_json_encode( array( 'most' => max( array_count_values( $flooded ) ), 'writes' => count( $flooded ), 'hits' => $hits() - $first ) );`;

/** What each database says while it takes nothing, and how it is made to. */
const TROUBLE = {
	MariaDB: {
		// Refuses every row, as a database does that has no room left (error 1114).
		full: [
			`CREATE TRIGGER ws401_full BEFORE INSERT ON wp_ws401_history FOR EACH ROW SIGNAL SQLSTATE 'HY000' SET MYSQL_ERRNO = 1114, MESSAGE_TEXT = 'The table is full'`,
			'DROP TRIGGER ws401_full',
		],
		'read-only': [ 'SET GLOBAL read_only = 1', 'SET GLOBAL read_only = 0' ],
	},
	SQLite: {
		// No page more than there are: what is new needs some.
		full: `$GLOBALS['@pdo']->exec( 'PRAGMA max_page_count = 1' ); add_filter( 'query', function ( $query ) { return preg_match( '/^\\s*INSERT.*ws401_history/is', $query ) ? str_replace( "'rest_forbidden'", "'" . str_repeat( 'x', 90000 ) . "'", $query ) : $query; } );`,
		'read-only': `$GLOBALS['@pdo']->exec( 'PRAGMA query_only = 1' );`,
	},
} as const;

for ( const kind of [ 'MariaDB', 'SQLite' ] as const ) {
	describe( `the history on ${ kind }`, () => {
		let site: RunningSite & { logs?: string };
		let session: Session;

		before( async () => {
			site =
				kind === 'MariaDB'
					? await openSite()
					: await startPlayground( { workers: 1 } );
			if ( kind === 'MariaDB' ) {
				await useAnAccount( site );
			}
			session = await openSession( site );
			await switchHistory( session, 'on' );
		} );
		after( () => site.stop() );

		const read = () =>
			session.server.call( 'ws401_history_list', HistorySchema );

		/** Times that the address was refused, as recorded. */
		const counted = async () =>
			( await read() ).refusals
				.filter( ( { subject } ) => subject === '/wp/v2/settings' )
				.reduce( ( sum, { hits } ) => sum + hits, 0 );

		/** Refused as ever, by WordPress itself, three times. */
		async function refuse(): Promise< void > {
			for ( let sent = 0; sent < 3; sent++ ) {
				const answer = await fetch( site.url + REFUSED );
				assert.equal( answer.status, 401 );
				const { code } = ( await answer.json() ) as { code: string };
				assert.equal( code, 'rest_forbidden' );
			}
		}

		// What waits is in a file, whatever the database is.
		test( 'of a thousand refusals a second writes once a second at the most, and counts each', async () => {
			const { most, writes, hits } = JSON.parse(
				await site.php( FLOOD )
			) as Record< 'most' | 'writes' | 'hits', number >;
			assert.equal( most, 1 );
			assert.ok( writes >= 2, `${ writes } in ten seconds` );
			assert.equal( hits, 10_000 );
		} );

		for ( const trouble of [ 'full', 'read-only' ] as const ) {
			test( `stops while the database is ${ trouble }, and the site does not`, async () => {
				const known = await counted();
				const plugin = 'wp-content/mu-plugins/trouble.php';
				const { [ trouble ]: sql } = TROUBLE.MariaDB;
				await ( kind === 'MariaDB'
					? asRoot( site, sql[ 0 ] )
					: writeOn(
							site,
							plugin,
							`<?php ${ TROUBLE.SQLite[ trouble ] }`
						) );
				await refuse();
				assert.equal( ( await read() ).isWritten, false );
				assert.equal( await counted(), known );
				await ( kind === 'MariaDB'
					? asRoot( site, sql[ 1 ] )
					: writeOn( site, plugin, '<?php' ) );
				await refuse();
				assert.equal( await counted(), known + 6 );
				assert.equal( ( await read() ).isWritten, true );
				if ( site.logs ) {
					assert.doesNotMatch(
						readFileSync( join( site.logs, 'php.log' ), 'utf8' ),
						/ws401_history/
					);
				}
			} );
		}
	} );
}

/** Runs SQL as the database's root, who is bound by nothing. */
const asRoot = ( site: RunningSite, sql: string ) =>
	site.php(
		`list( , $socket ) = explode( ':', DB_HOST, 2 );
		( new mysqli( 'localhost', 'root', '', DB_NAME, 0, $socket ) )->query( "${ sql }" ) || exit( 'refused' );`
	);

/** Gives the site an account of the database that `read_only` binds. */
async function useAnAccount( site: RunningSite ): Promise< void > {
	await asRoot(
		site,
		`CREATE USER 'plain'@'localhost' IDENTIFIED BY 'plain'`
	);
	await asRoot( site, `GRANT ALL ON wordpress.* TO 'plain'@'localhost'` );
	const file = 'wp-config.php';
	await writeOn(
		site,
		file,
		readFileSync( join( site.root, file ), 'utf8' ).replace(
			/('DB_(?:USER|PASSWORD)'\s*,\s*')[^']*/g,
			'$1plain'
		)
	);
}
