/** The history under traffic that is known request by request: every refusal is counted, and nothing that was sent is in it. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';

import { HistorySchema } from '../../src/transport/history/schemas';
import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import { switchHistory, tableText, tablesOf } from './recorded';

/** One thing that is sent often, and what the history must say of it. */
interface Traffic {
	path: string;
	init?: RequestInit;
	/** Status of the answer. */
	status: number;
	/** `kind subject code credential` of each refusal it stands for; `?` is the code that the answer has. */
	noted: string[];
}

/** How many are sent, at least; `npm run load:history` sends 10,000. */
const REQUESTS = Number( process.env.WS401_REQUESTS ?? 180 );

const secret = ( what: string ) =>
	`${ what }-${ randomBytes( 9 ).toString( 'hex' ) }`;

const SECRETS = {
	password: secret( 'typed' ),
	name: secret( 'somebody' ),
	token: secret( 'token' ),
	query: secret( 'query' ),
	body: secret( 'body' ),
	nonce: secret( 'nonce' ),
	action: secret( 'action' ),
	cookie: secret( 'cookie' ),
	path: secret( 'path' ),
	agent: secret( 'agent' ),
	method: 'SECRETMETHOD',
};

const basic = ( login: string, password: string ) =>
	`Basic ${ Buffer.from( `${ login }:${ password }` ).toString( 'base64' ) }`;

describe( 'the history under known traffic', () => {
	let site: TestSite;
	let session: Session;
	let traffic: Traffic[];
	let applicationPassword: string;

	before( async () => {
		// The address of whoever asks is no part of the site's own.
		site = await openSite( { hostname: 'localhost' } );
		session = await openSession( site );
		applicationPassword = await site.php(
			`echo WP_Application_Passwords::create_new_application_password( 1, array( 'name' => 'Till' ) )[0];`
		);
		const cookieName =
			/wordpress_logged_in_[0-9a-f]+/.exec( session.cookie )?.[ 0 ] ?? '';
		const post = ( fields: Record< string, string > ) => ( {
			method: 'POST',
			redirect: 'manual' as const,
			body: new URLSearchParams( fields ),
		} );
		traffic = [
			{
				path: `/wp-json/wp/v2/settings?key=${ SECRETS.query }`,
				status: 401,
				noted: [ 'rest /wp/v2/settings ? none' ],
			},
			{
				path: '/wp-json/wp/v2/posts',
				init: post( { title: SECRETS.body } ),
				status: 401,
				noted: [ 'rest /wp/v2/posts ? none' ],
			},
			{
				path: '/wp-json/wp/v2/users/me',
				init: {
					headers: {
						Authorization: basic( 'admin', SECRETS.password ),
					},
				},
				status: 401,
				noted: [
					'rest /wp/v2/users/me ? basic',
					'password rest incorrect_password basic',
				],
			},
			{
				path: '/wp-json/wp/v2/users/me',
				init: {
					headers: {
						Authorization: basic( SECRETS.name, SECRETS.password ),
					},
				},
				status: 401,
				noted: [
					'rest /wp/v2/users/me ? basic',
					'password rest invalid_username basic',
				],
			},
			{
				path: '/wp-json/wp/v2/users/me',
				init: {
					headers: {
						Authorization: `Bearer ${ SECRETS.token }`,
						'User-Agent': SECRETS.agent,
					},
				},
				status: 401,
				noted: [ 'rest /wp/v2/users/me ? bearer' ],
			},
			{
				path: '/wp-json/wp/v2/users/me',
				init: {
					headers: {
						Cookie: session.cookie,
						'X-WP-Nonce': SECRETS.nonce,
					},
				},
				status: 403,
				noted: [
					'rest /wp/v2/users/me ? cookie-nonce',
					'nonce wp_rest  cookie-nonce',
				],
			},
			{
				path: '/wp-json/wp/v2/settings',
				init: { headers: { Cookie: session.cookie } },
				status: 401,
				noted: [ 'rest /wp/v2/settings ? cookie' ],
			},
			{
				path: '/wp-json/wp/v2/users/me',
				init: {
					headers: {
						Cookie: `${ cookieName }=admin%7C1000000000%7C${ SECRETS.cookie }%7C${ SECRETS.cookie }`,
					},
				},
				status: 401,
				noted: [
					'rest /wp/v2/users/me ? cookie',
					'cookie  expired cookie',
				],
			},
			{
				path: '/wp-json/wp/v2/users/me',
				init: {
					headers: {
						Cookie: `${ cookieName }=${ SECRETS.name }%7C4000000000%7C${ SECRETS.cookie }%7C${ SECRETS.cookie }`,
					},
				},
				status: 401,
				noted: [
					'rest /wp/v2/users/me ? cookie',
					'cookie  bad_username cookie',
				],
			},
			{
				path: '/wp-json/wp/v2/users/me',
				init: {
					headers: {
						Cookie: `${ cookieName }=admin%7C4000000000%7C${ SECRETS.cookie }%7C${ SECRETS.cookie }`,
					},
				},
				status: 401,
				noted: [
					'rest /wp/v2/users/me ? cookie',
					'cookie  bad_hash cookie',
				],
			},
			{
				path: '/',
				init: {
					headers: { Cookie: `${ cookieName }=${ SECRETS.cookie }` },
				},
				status: 200,
				noted: [ 'cookie  malformed cookie' ],
			},
			{
				path: `/wp-admin/admin-ajax.php?action=${ SECRETS.action }`,
				status: 400,
				noted: [ 'ajax  0 none' ],
			},
			{
				path: '/wp-admin/admin-ajax.php?action=wp-compression-test',
				init: { headers: { Cookie: session.cookie } },
				status: 200,
				noted: [ 'ajax wp-compression-test 0 cookie' ],
			},
			{
				path: '/wp-admin/admin-ajax.php',
				init: {
					...post( {
						action: 'closed-postboxes',
						closedpostboxesnonce: SECRETS.nonce,
					} ),
					headers: { Cookie: session.cookie },
				},
				status: 403,
				noted: [
					'ajax closed-postboxes -1 cookie',
					'nonce closedpostboxes  cookie',
				],
			},
			{
				path: '/wp-login.php',
				init: post( { log: SECRETS.name, pwd: SECRETS.password } ),
				status: 200,
				noted: [ 'login form invalid_username none' ],
			},
			{
				path: '/wp-login.php',
				init: post( { log: 'admin', pwd: SECRETS.password } ),
				status: 200,
				noted: [ 'login form incorrect_password none' ],
			},
			{
				path: '/xmlrpc.php',
				init: {
					method: 'POST',
					body: `<?xml version="1.0"?><methodCall><methodName>wp.getUsersBlogs</methodName><params><param><value>admin</value></param><param><value>${ SECRETS.password }</value></param></params></methodCall>`,
				},
				status: 200,
				noted: [ 'login xmlrpc incorrect_password none' ],
			},
			// What comes through, and what is no refusal.
			{ path: '/', status: 200, noted: [] },
			{ path: '/wp-json/wp/v2/posts', status: 200, noted: [] },
			{ path: '/wp-json/wp/v2/posts?_embed', status: 200, noted: [] },
			{
				path: `/wp-json/wp/v2/${ SECRETS.path }`,
				status: 404,
				noted: [],
			},
			{
				path: '/wp-json/wp/v2/users/me',
				init: {
					headers: {
						Authorization: basic( 'admin', applicationPassword ),
					},
				},
				status: 200,
				noted: [],
			},
			{
				path: '/wp-json/wp/v2/users/me',
				init: {
					headers: {
						Cookie: session.cookie,
						'X-WP-Nonce': session.server.restNonce(),
					},
				},
				status: 200,
				noted: [],
			},
		];
	} );
	after( () => site.stop() );

	const read = () =>
		session.server.call( 'ws401_history_list', HistorySchema );

	test( 'there is no table, and nothing is recorded, until it is switched on', async () => {
		await fetch( `${ site.url }/wp-json/wp/v2/settings` );
		assert.deepEqual( await tablesOf( site ), [] );
		const { since, refusals, changes } = await read();
		assert.deepEqual( [ since, refusals, changes ], [ null, [], [] ] );
	} );

	test( 'counts every refusal to the last one, and nothing else', async () => {
		await switchHistory( session, 'on' );
		const rounds = Math.ceil( REQUESTS / traffic.length );
		const expected: Record< string, number > = {};
		const queue = Array.from( { length: rounds }, ( _, round ) =>
			// Another order in each round, always the same one.
			traffic.map(
				( _each, at ) =>
					traffic[
						( at * 5 + round * 3 ) % traffic.length
					] as Traffic
			)
		).flat();
		const sendAll = async () => {
			for ( let next = queue.pop(); next; next = queue.pop() ) {
				const answer = await fetch( site.url + next.path, next.init );
				const text = await answer.text();
				assert.equal( answer.status, next.status, next.path );
				const code = /"code":"(\w+)"/.exec( text )?.[ 1 ];
				for ( const each of next.noted ) {
					const what = each.replace( '?', String( code ) );
					expected[ what ] = ( expected[ what ] ?? 0 ) + 1;
				}
			}
		};
		await Promise.all( Array.from( { length: 5 }, sendAll ) );

		const { refusals, isWritten, left } = await read();
		assert.deepEqual( [ isWritten, left ], [ true, 0 ] );
		const counted: Record< string, number > = {};
		for ( const { kind, subject, code, credential, hits } of refusals ) {
			const what = `${ kind } ${ subject } ${ code } ${ credential }`;
			counted[ what ] = ( counted[ what ] ?? 0 ) + hits;
		}
		assert.deepEqual( counted, expected );
	} );

	test( 'keeps nothing that was sent, in the table and in what waits', async () => {
		await fetch( site.url + ( traffic[ 0 ]?.path ?? '' ) );
		const text = await tableText( site );
		assert.ok( text.includes( 'rest_forbidden' ), 'it has rows' );
		const cookies = session.cookie
			.split( '; ' )
			.map( ( pair ) => pair.slice( pair.indexOf( '=' ) + 1 ) );
		for ( const sent of [
			...Object.values( SECRETS ),
			...cookies,
			...cookies.flatMap( ( each ) =>
				decodeURIComponent( each ).split( '|' ).slice( 2 )
			),
			applicationPassword,
			basic( 'admin', SECRETS.password ).slice( 6 ),
			session.server.restNonce(),
			'127.0.0.1',
		] ) {
			assert.ok( ! text.includes( sent ), sent );
		}
	} );

	test( 'says whose login it was only where the site knows the account, and how many senders there were at least', async () => {
		const { refusals } = await read();
		const accounts = ( kind: string, code: string ) => [
			...new Set(
				refusals
					.filter(
						( each ) => each.kind === kind && each.code === code
					)
					.map( ( { account } ) => account )
			),
		];
		assert.deepEqual( accounts( 'login', 'incorrect_password' ), [
			'admin',
		] );
		assert.deepEqual( accounts( 'login', 'invalid_username' ), [ '' ] );
		assert.deepEqual( accounts( 'cookie', 'expired' ), [ 'admin' ] );
		assert.deepEqual( accounts( 'cookie', 'bad_username' ), [ '' ] );
		// The cookie is good, the nonce is not.
		assert.deepEqual( accounts( 'rest', 'rest_cookie_invalid_nonce' ), [
			'admin',
		] );
		assert.ok( refusals.every( ( { senders } ) => senders === 1 ) );
	} );

	test( 'writes once a second at the most, however many are refused', async () => {
		await site.php( `WhoSaid401\\History\\Spool::flush();` );
		const writes = async () =>
			Number(
				await site.php(
					`global $wpdb; echo $wpdb->get_row( "SHOW GLOBAL STATUS LIKE 'Com_insert'", ARRAY_N )[1];`
				)
			);
		const made = await writes();
		const began = performance.now();
		await Promise.all(
			Array.from( { length: 6 }, async () => {
				for ( let sent = 0; sent < 30; sent++ ) {
					await (
						await fetch( `${ site.url }/wp-json/wp/v2/settings` )
					).text();
				}
			} )
		);
		const seconds = ( performance.now() - began ) / 1000;
		const more = ( await writes() ) - made;
		assert.ok( more >= 1, 'something was written meanwhile' );
		assert.ok(
			more <= Math.ceil( seconds ) + 1,
			`${ more } writes in ${ seconds } s`
		);
	} );

	test( 'is gone when it is switched off: table, rows, event and what waits', async () => {
		await fetch( `${ site.url }/wp-json/wp/v2/settings` );
		await switchHistory( session, 'off' );
		assert.deepEqual( await tablesOf( site ), [] );
		assert.equal(
			await site.php(
				`echo wp_json_encode( array( get_option( 'ws401_history' ), get_option( 'ws401_history_seen' ), wp_next_scheduled( 'ws401_history_hour' ) ) );`
			),
			'[false,false,false]'
		);
	} );
} );
