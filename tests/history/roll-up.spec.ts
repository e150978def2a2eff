/** What becomes of minutes, and of last week when a flood comes. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import { switchHistory } from './recorded';

describe( 'minutes that are put together to hours', () => {
	let site: TestSite;
	let session: Session;

	before( async () => {
		site = await openSite();
		session = await openSession( site );
		await switchHistory( session, 'on' );
	} );
	after( () => site.stop() );

	/** Rows: hours ago, minutes after that hour’s begin, subject, hits. */
	const put = ( rows: [ number, number, string, number ][] ) =>
		site.php( `
			$hour = intdiv( time(), 3600 ) * 60;
			foreach ( array_chunk( json_decode( '${ JSON.stringify( rows ) }', true ), 400 ) as $some ) {
				WhoSaid401\\History\\Table::add( array_map( fn( $r ) => WhoSaid401\\History\\Table::row( array( 'kind' => 'rest', 'subject' => $r[2], 'method' => 'GET', 'status' => 401, 'credential' => 'none', 'hits' => $r[3], 'senders' => 1 ), $hour - 60 * $r[0] + $r[1] ), $some ) );
			}` );
	const rows = async () =>
		JSON.parse(
			await site.php( `
				global $wpdb;
				$hour = intdiv( time(), 3600 ) * 60;
				WhoSaid401\\History\\Table::trim();
				echo wp_json_encode( array_map( fn( $r ) => array( (int) $r[0] - $hour, $r[1], (int) $r[2], $r[3] ), $wpdb->get_results( "SELECT minute, subject, hits, method FROM {$wpdb->prefix}ws401_history WHERE kind = 'rest' ORDER BY minute, subject", ARRAY_N ) ) );` )
		) as [ number, string, number, string ][];
	const empty = () =>
		site.php(
			`global $wpdb; $wpdb->query( "DELETE FROM {$wpdb->prefix}ws401_history WHERE kind = 'rest'" );`
		);

	test( 'are those of a day ago, with the first minute and the whole count', async () => {
		await put( [
			[ 30, 14, '/a', 3 ],
			[ 30, 20, '/a', 4 ],
			[ 30, 59, '/b', 1 ],
			[ 29, 1, '/a', 1 ],
			[ 20, 1, '/a', 1 ],
			[ 20, 2, '/a', 1 ],
		] );
		const expected = [
			[ -30 * 60 + 14, '/a', 7, 'GET' ],
			[ -30 * 60 + 59, '/b', 1, 'GET' ],
			[ -29 * 60 + 1, '/a', 1, 'GET' ],
			[ -20 * 60 + 1, '/a', 1, 'GET' ],
			[ -20 * 60 + 2, '/a', 1, 'GET' ],
		];
		assert.deepEqual( await rows(), expected );
		assert.deepEqual( await rows(), expected, 'and nothing twice' );
		await empty();
	} );

	test( 'keep last week through two days of a flood, and every count', async () => {
		await put( [
			[ 7 * 24, 5, '/last-week', 2 ],
			[ 100, 7, '/later', 5 ],
		] );
		let sent = 0;
		for ( let hour = 48; hour > 0; hour -= 4 ) {
			await put(
				Array.from( { length: 4 * 60 * 25 }, ( _, i ) => {
					sent += 1;
					return [
						hour - Math.floor( i / 1500 ),
						i % 60,
						`/flood/${ hour }/${ i }`,
						1,
					];
				} )
			);
			await site.php( `WhoSaid401\\History\\Table::trim();` );
		}
		const left = await rows();
		assert.ok( left.length <= 16000, String( left.length ) );
		assert.deepEqual(
			left.filter( ( [ , subject ] ) => /^\/la/.test( subject ) ),
			[
				[ -7 * 24 * 60 + 5, '/last-week', 2, 'GET' ],
				[ -100 * 60 + 7, '/later', 5, 'GET' ],
			]
		);
		assert.equal(
			left.reduce( ( sum, [ , , hits ] ) => sum + hits, 0 ),
			sent + 7
		);
	} );
} );
