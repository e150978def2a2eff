import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { openSite, type TestSite } from '../sandbox/test-site';
import disguises from './effective-method.json';

interface Disguise {
	name: string;
	method: string;
	url: string;
	headers?: Record< string, string >;
	body?: string;
	obeyed: string | null;
	safe: boolean;
	/** Depends on how many arguments PHP reads. */
	limit?: boolean;
	/** Depends on what PHP takes for the end of an argument. */
	separator?: boolean;
}

const ROWS = disguises as Disguise[];
const SAFE = [ 'GET', 'HEAD', 'OPTIONS' ];

/** Says which method the REST server obeys, before it does anything with it. */
const TELLS = `<?php
add_filter( 'rest_pre_dispatch', function ( $result, $server, $request ) {
	header( 'X-Obeyed: ' . rawurlencode( $request->get_method() ) );
	return new WP_REST_Response( array( 'answered' => 'by the test' ) );
}, 0, 3 );`;

/** The method that WordPress obeyed; null when the request never came so far. Sent as it is written: no client tidies it up. */
function obeyedBy( site: TestSite, row: Disguise ): Promise< string | null > {
	const { hostname, port } = new URL( site.url );
	return new Promise( ( resolve, reject ) => {
		const sent = request(
			{
				hostname,
				port,
				method: row.method,
				path: row.url.replace( /#.*$/, '' ),
				headers: {
					...row.headers,
					...( row.body
						? { 'Content-Length': Buffer.byteLength( row.body ) }
						: {} ),
				},
			},
			( answer ) => {
				answer.resume();
				answer.on( 'end', () => {
					const told = answer.headers[ 'x-obeyed' ];
					resolve(
						typeof told === 'string'
							? decodeURIComponent( told )
							: null
					);
				} );
			}
		);
		sent.on( 'error', reject );
		sent.end( row.body );
	} );
}

async function openTelling( options: Parameters< typeof openSite >[ 0 ] ) {
	const site = await openSite( { ...options, plugin: false } );
	const folder = join( site.root, 'wp-content/mu-plugins' );
	mkdirSync( folder, { recursive: true } );
	writeFileSync( join( folder, 'tells.php' ), TELLS );
	return site;
}

/** No row is called safe that WordPress would carry out. */
function assertNotDeceived( row: Disguise, obeyed: string | null ) {
	assert.ok(
		! row.safe || ( obeyed !== null && SAFE.includes( obeyed ) ),
		`called safe, but WordPress obeys ${ obeyed }`
	);
}

for ( const wordpress of [ '6.8.12', '7.1.4' ] ) {
	describe( `the table of disguises beside WordPress ${ wordpress }`, () => {
		let site: TestSite;
		before( async () => {
			site = await openTelling( { wordpress } );
		} );
		after( () => site.stop() );

		for ( const row of ROWS.filter( ( { separator } ) => ! separator ) ) {
			test( row.name, async () => {
				const obeyed = await obeyedBy( site, row );
				assertNotDeceived( row, obeyed );
				if ( row.obeyed === null ) {
					assert.ok(
						obeyed === null || ! /^[A-Z][A-Z-]*$/.test( obeyed ),
						`WordPress reads ${ obeyed }`
					);
				} else if ( ! row.limit ) {
					assert.equal( obeyed, row.obeyed );
				}
			} );
		}
	} );
}

describe( 'where PHP takes a semicolon for the end of an argument', () => {
	let site: TestSite;
	before( async () => {
		site = await openTelling( {
			ini: { 'arg_separator.input': '&;' },
		} );
	} );
	after( () => site.stop() );

	for ( const row of ROWS.filter( ( { url } ) => url.includes( ';' ) ) ) {
		test( row.name, async () => {
			const obeyed = await obeyedBy( site, row );
			assert.equal( obeyed, 'DELETE' );
			assertNotDeceived( row, obeyed );
		} );
	}
} );

describe( 'where PHP reads a few arguments only', () => {
	let site: TestSite;
	before( async () => {
		site = await openTelling( { ini: { max_input_vars: '3' } } );
	} );
	after( () => site.stop() );

	for ( const [ url, obeyed ] of [
		[ '/wp-json/wp/v2/posts/1?_method=DELETE&a&b&_method=GET', 'DELETE' ],
		[ '/wp-json/wp/v2/posts/1?_method=GET&a&b&_method=DELETE', 'GET' ],
	] as const ) {
		test( `${ url } is not called safe`, async () => {
			const row = { name: url, method: 'GET', url, obeyed, safe: false };
			assert.equal( await obeyedBy( site, row ), obeyed );
			const { effectiveMethod } =
				await import( '../../src/diagnosis/exchange/effective-method' );
			assert.equal( effectiveMethod( row ).safe, false );
		} );
	}
} );

/**
 * Runs src/server/sandbox-loader.php alone, as PHP would for this request with a stamp of ours and nothing that grants it anything.
 * It either ends the request with an answer of its own, or leaves it to WordPress.
 */
const ALONE = `
define( 'ABSPATH', '/' );
define( 'AUTH_KEY', 'key' );
function wp_installing() { return false; }
$row = json_decode( stream_get_contents( STDIN ), true );
parse_str( explode( '?', explode( '#', $row['url'] )[0], 2 )[1] ?? '', $_GET );
$_SERVER['REQUEST_METHOD'] = $row['method'];
$_SERVER['REQUEST_URI']    = $row['url'];
foreach ( $row['headers'] ?? array() as $name => $value ) {
	$_SERVER[ 'HTTP_' . strtoupper( str_replace( '-', '_', $name ) ) ] = $value;
}
$_SERVER['HTTP_X_WS401_RUN'] = rtrim( strtr( base64_encode( json_encode( array(
	'r' => 'run',
	'k' => hash_hmac( 'sha256', 'ws401-stamp|run', '|key|||||||' ),
) ) ), '+/', '-_' ), '=' ) . '.unsigned';
require $row['loader'];
echo defined( 'WS401_GATE' ) ? 'left to WordPress' : 'taken for a stranger’s';`;

describe( 'the must-use plugin, which reads the method by itself', () => {
	const loader = join( __dirname, '../../src/server/sandbox-loader.php' );
	for ( const row of ROWS ) {
		test( row.name, () => {
			const { stdout, stderr } = spawnSync( 'php', [ '-r', ALONE ], {
				input: JSON.stringify( { ...row, loader } ),
				encoding: 'utf8',
			} );
			const isLeft = stdout === 'left to WordPress';
			assert.ok(
				isLeft || stdout.includes( '"ws401_run_invalid"' ),
				stdout + stderr
			);
			if ( ! row.limit && ! row.separator ) {
				const isSafe =
					row.obeyed !== null &&
					[ row.obeyed, row.method ].every( ( each ) =>
						SAFE.includes( each )
					);
				assert.equal( isLeft, isSafe );
			}
		} );
	}
} );
