import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { LiteralPlacesSchema } from '../../src/transport/action-schemas';
import { LookStartSchema } from '../../src/transport/sandbox/run-schemas';
import { usePlugins } from '../sandbox/plugin-files';
import { cookieOf, openSession } from '../sandbox/session';
import { receiptOf, sendWith, sign } from '../sandbox/sign';
import { openSite, type TestSite } from '../sandbox/test-site';

/** The name of each key in wp-config.php, in the order in which keys are made of them. */
const NAMES = [ 'KEY', 'SALT' ].flatMap( ( kind ) =>
	[ 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ].map(
		( name ) => `${ name }_${ kind }`
	)
);

/** What wp-config-sample.php holds in their place. */
const PHRASE = 'put your unique phrase here';

const MEMBERS_ONLY = {
	'members-only/members-only.php': `add_filter( 'rest_authentication_errors', function ( $result ) {
		return $result ?: ( is_user_logged_in() ? $result : new WP_Error( 'members_only', 'For members.', array( 'status' => 401 ) ) );
	} );`,
};

describe( 'looking where wp-config.php still has the keys of its sample', () => {
	let site: TestSite;
	let url: string;

	before( async () => {
		site = await openSite( {
			constants: Object.fromEntries(
				NAMES.map( ( name ) => [ name, PHRASE ] )
			),
		} );
		url = `${ site.url }/wp-json/wp/v2/posts`;
		await site.php(
			`wp_insert_user( array( 'user_login' => 'reader', 'user_pass' => 'reader', 'role' => 'subscriber' ) );`
		);
		await usePlugins( site, MEMBERS_ONLY );
	} );
	after( () => site.stop() );

	test( 'is nothing that a subscriber can sign a request for', async () => {
		const cookie = decodeURIComponent(
			await cookieOf( site, 'reader', 'reader' )
		);
		const session = /_logged_in_[^=]+=[^|]+\|[^|]+\|([^|]+)\|/.exec(
			cookie
		)?.[ 1 ];
		assert.ok( session );
		const salt = NAMES.map( () => `|${ PHRASE }` ).join( '' );
		const mac = ( text: string ) =>
			createHmac( 'sha256', salt ).update( text ).digest( 'hex' );
		const verifier = createHash( 'sha256' )
			.update( session )
			.digest( 'hex' );
		const mark = mac( `ws401-look-session|${ verifier }` ).slice( 0, 32 );
		const host = Buffer.from( new URL( site.url ).host ).toString( 'hex' );
		const run = `look-2-1-${ Math.floor( Date.now() / 1000 ) + 300 }-${ mark }-${ host }`;
		const token = sign(
			{
				run,
				stamp: mac( `ws401-stamp|${ run }` ),
				key: mac( `ws401-look|${ run }` ),
				plugins: Object.keys( MEMBERS_ONLY ),
			} as never,
			{ url }
		);
		const answer = await sendWith( token, url );
		assert.equal( answer.status, 401 );
		assert.equal( receiptOf( answer ), null );
	} );

	test( 'takes no other session’s login cookie along', async () => {
		const session = await openSession( site );
		const look = await session.server.call( 'ws401_look', LookStartSchema );
		const receiptWith = async ( cookie: string ) =>
			receiptOf(
				await sendWith( sign( look as never, { url } ), url, {
					headers: { Cookie: cookie },
				} )
			);
		assert.ok( await receiptWith( session.cookie ) );
		assert.equal(
			await receiptWith( await cookieOf( site, 'reader', 'reader' ) ),
			null
		);
	} );

	test( 'still serves the administrator', async () => {
		const { server } = await openSession( site );
		const look = await server.call( 'ws401_look', LookStartSchema );
		const answer = await sendWith( sign( look as never, { url } ), url );
		assert.equal( answer.status, 200 );
		assert.ok( receiptOf( answer ) );
	} );
} );

describe( 'looking for the words of an answer', () => {
	let site: TestSite;

	before( async () => {
		site = await openSite();
		await usePlugins( site, {
			'keeper/keeper.php': `define( 'KEEPER_KEY', 'sk_live_Zq9xA1' );
				define( 'KEEPER_SAYS', "It's for \\"members\\"." );`,
		} );
	} );
	after( () => site.stop() );

	async function linesOf( message: string ): Promise< number[] > {
		const { server } = await openSession( site );
		const { places } = await server.call(
			'ws401_find_literals',
			LiteralPlacesSchema,
			{ code: '', message }
		);
		return places.map( ( { line } ) => line );
	}

	test( 'finds the code that ends requests early, and no digits of what stands beside it', async () => {
		const config = join( site.root, 'wp-config.php' );
		const was = readFileSync( config, 'utf8' );
		const { server } = await openSession( site );
		const linesWith = async ( code: string, status: number ) => {
			writeFileSync( config, was.replace( '<?php', `<?php\n${ code }` ) );
			const { places, complete } = await server.call(
				'ws401_find_literals',
				LiteralPlacesSchema,
				{ code: '', message: '', status: String( status ) }
			);
			return complete ? places.map( ( { line } ) => line ) : 'unknown';
		};
		const end = `if ( isset( $_GET['closed'] ) ) {\n\texit;\n}`;
		for ( const said of [
			'http_response_code( 457 );',
			`header( "HTTP/1.1 457 It's closed" );`,
			`header( $_SERVER['SERVER_PROTOCOL'] . " 457 Closed" );`,
			`header( 'Status: 457' );`,
			`\\http_response_code( (int) '457' );`,
			`header( 'X-Closed: 1', true, 457 );`,
		] ) {
			const code = `if ( isset( $_GET['closed'] ) ) {\n${ said }\nexit;\n}`;
			assert.deepEqual( await linesWith( code, 457 ), [ 3 ], said );
			assert.deepEqual( await linesWith( code, 456 ), [] );
		}
		for ( const secret of [ 'sk_live_ab457cd', '457abc', 'x 457 y' ] ) {
			assert.deepEqual(
				await linesWith(
					`define( 'X', '${ secret }' );\n${ end }`,
					457
				),
				[],
				secret
			);
		}
		// A secret may be nothing but those digits.
		for ( const secret of [
			`define( 'X', '457' );`,
			`define( 'X', 457 );`,
			`$x = array( 'pin' => '457' );`,
			`$x = '457';`,
			`if ( '457' === ( $_GET['pin'] ?? '' ) ) { $x = hash( 'md5', '457' ); }`,
		] ) {
			assert.deepEqual(
				await linesWith( `${ secret }\n${ end }`, 457 ),
				[],
				secret
			);
		}
		// Data, which would take more memory than there may be.
		const long = `$x = array( ${ '1,'.repeat( 65_536 ) } );`;
		assert.equal(
			await linesWith( `${ long }\n${ end }`, 457 ),
			'unknown'
		);
		writeFileSync( config, was );
	} );

	test( 'finds whole texts', async () => {
		assert.deepEqual( await linesOf( 'sk_live_Zq9xA1' ), [ 4 ] );
		assert.deepEqual( await linesOf( `It's for "members".` ), [ 5 ] );
	} );

	test( 'tells nobody how a text begins that he does not know', async () => {
		assert.deepEqual( await linesOf( 'sk_live_Zq' ), [] );
		assert.deepEqual( await linesOf( `'KEEPER_KEY', 'sk_live_Zq` ), [] );
		assert.deepEqual( await linesOf( "q9xA1' );" ), [] );
	} );
} );
