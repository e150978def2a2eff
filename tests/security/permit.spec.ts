/**
 * A permit makes one REST request of one session do nothing, and opens nothing else: logins count under it as they do without.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';

import { PermitBackSchema } from '../../src/transport/action-schemas';
import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import {
	basic,
	codeOf,
	permitFor,
	send,
	withPermit,
	type Going,
} from './dry-run-request';

const LIMITER = readFileSync( join( __dirname, 'limiter.php' ), 'utf8' );

/** Wrong logins after which the limiter locks. */
const TRIES = 5;

for ( const multisite of [ false, 'subdirectory' ] as const ) {
	describe( `a permit on ${ multisite ? 'a network' : 'a single site' }`, () => {
		let site: TestSite;
		let session: Session;
		let post: string;

		before( async () => {
			site = await openSite( { multisite } );
			const folder = join( site.root, 'wp-content/mu-plugins' );
			mkdirSync( folder );
			writeFileSync( join( folder, 'mini-limiter.php' ), LIMITER );
			session = await openSession( site );
			post = `${ site.url }/wp-json/wp/v2/posts/1`;
			// Only then does WordPress look at application passwords at all.
			await site.php(
				`update_network_option( null, 'using_application_passwords', 1 );`
			);
		} );
		after( () => site.stop() );
		const clean = () =>
			site.php(
				`foreach ( array( 'failed', 'asked', 'opened' ) as $name ) { delete_site_option( 'mini_' . $name ); }
				WhoSaid401\\Dry_Runs\\Permit_Rows::forget_all();
				global $wpdb; $wpdb->query( "DROP TABLE IF EXISTS {$wpdb->base_prefix}mini_log" );`
			);
		beforeEach( clean );

		const counted = async () =>
			JSON.parse(
				await site.php(
					`global $wpdb; $wpdb->suppress_errors();
					echo wp_json_encode( array(
						'failed' => (int) get_site_option( 'mini_failed', 0 ),
						'logged' => (int) $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->base_prefix}mini_log" ),
						'asked'  => (int) get_site_option( 'mini_asked', 0 ),
						'opened' => (int) get_site_option( 'mini_opened', 0 ),
					) );`
				)
			);
		const contentOfPost = () =>
			site.php(
				`echo get_post( 1 )->post_modified . get_post( 1 )->post_content;`
			);
		const asAdmin = () => ( {
			Cookie: session.cookie,
			'X-WP-Nonce': session.server.restNonce(),
		} );
		const overwrite: Going = {
			body: JSON.stringify( { content: 'overwritten' } ),
		};
		const rows = () =>
			site.php(
				`global $wpdb; echo $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '%ws401%'" );`
			);

		test( 'makes the one request a dry run, and leaves no row', async () => {
			const original = await contentOfPost();
			const permit = await permitFor( session, post );
			const answer = await send( post, {
				...overwrite,
				headers: withPermit( permit, asAdmin() ),
			} );
			assert.equal( answer.headers[ 'x-ws401-dry-run' ], 'reached' );
			assert.equal( await contentOfPost(), original );
			assert.equal( await rows(), '0' );
		} );

		test( 'serves once, also when it is brought by two at the same time', async () => {
			const original = await contentOfPost();
			const permit = await permitFor( session, post );
			const answers = await Promise.all(
				[ 1, 2, 3, 4 ].map( () =>
					send( post, {
						...overwrite,
						headers: withPermit( permit, asAdmin() ),
					} )
				)
			);
			const reached = answers.filter(
				( { headers } ) => headers[ 'x-ws401-dry-run' ] === 'reached'
			);
			assert.equal( reached.length, 1 );
			assert.deepEqual(
				answers.map( codeOf ).filter( Boolean ),
				Array.from( { length: 3 }, () => 'ws401_permit_used' )
			);
			assert.equal( await contentOfPost(), original );
		} );

		test( `under which ${ TRIES } wrong guesses are made locks as without`, async () => {
			const guesses = async ( permitted: boolean ) => {
				const statuses: number[] = [];
				for ( let guess = 0; guess <= TRIES; guess++ ) {
					const headers = {
						Authorization: basic( 'admin', `wrong ${ guess }` ),
					};
					statuses.push(
						(
							await send( post, {
								headers: permitted
									? withPermit(
											await permitFor( session, post ),
											headers
										)
									: headers,
							} )
						).status
					);
				}
				const seen = await counted();
				await clean();
				return { statuses, seen };
			};
			const without = await guesses( false );
			assert.deepEqual( without.seen.failed, TRIES + 1 );
			assert.equal( without.statuses[ TRIES ], 429 );
			assert.deepEqual( await guesses( true ), without );
		} );

		test( 'counts a login that a permission callback judges, and nothing else that it writes', async () => {
			const door = `${ site.url }/wp-json/mini/v1/door`;
			const knocks = async ( permitted: boolean ) => {
				const statuses: number[] = [];
				for ( let guess = 1; guess <= TRIES; guess++ ) {
					const headers = {
						'X-User': 'admin',
						'X-Pass': guess < TRIES ? 'wrong' : 'password',
					};
					const { status } = await send( door, {
						headers: permitted
							? withPermit(
									await permitFor( session, door ),
									headers
								)
							: headers,
					} );
					statuses.push( status );
				}
				const { asked, opened, ...logins } = await counted();
				await clean();
				return { statuses, logins, wrote: [ asked, opened ] };
			};
			const without = await knocks( false );
			assert.equal( without.statuses[ 0 ], 401 );
			assert.equal( without.statuses.at( -1 ), 429 );
			assert.ok( without.logins.logged >= TRIES );
			const under = await knocks( true );
			assert.deepEqual( under.statuses, without.statuses );
			assert.deepEqual( under.logins, without.logins );
			assert.deepEqual(
				[ without.wrote[ 0 ] > 0, under.wrote ],
				[ true, [ 0, 0 ] ]
			);
		} );

		test( 'is given for REST alone', async () => {
			for ( const path of [
				'/wp-login.php',
				'/xmlrpc.php',
				'/wp-admin/update.php?action=upload-plugin',
				'/wp-admin/admin-ajax.php?action=heartbeat',
				'/wp-json.php',
				'/wp-json/../wp-login.php',
				'/wp-login.php?rest_route=/wp/v2/posts',
				'/elsewhere/wp-json/wp/v2/posts',
			] ) {
				await assert.rejects(
					permitFor( session, `${ site.url }${ path }` ),
					{ code: 'permit_not_rest' },
					path
				);
			}
			await assert.rejects(
				permitFor( session, 'http://evil.example/wp-json/wp/v2/posts' ),
				{ code: 'permit_other_host' }
			);
		} );

		test( 'refuses the request where it is no REST request, and nobody is logged in or asked', async () => {
			for ( const [ path, body ] of [
				[ '/wp-login.php', 'log=admin&pwd=password' ],
				[
					'/xmlrpc.php',
					'<?xml version="1.0"?><methodCall><methodName>wp.getUsersBlogs</methodName><params><param><value>admin</value></param><param><value>wrong</value></param></params></methodCall>',
				],
				[ '/wp-admin/update.php?action=upload-plugin', 'x=1' ],
				[ '/wp-admin/admin-ajax.php', 'action=heartbeat' ],
				[ '/wp-admin/admin-post.php', 'action=x' ],
				[ '/', 'x=1' ],
			] as const ) {
				const answer = await send( `${ site.url }${ path }`, {
					headers: withPermit( await permitFor( session, post ), {
						'Content-Type': 'application/x-www-form-urlencoded',
						...asAdmin(),
					} ),
					body,
				} );
				assert.equal( answer.status, 403, path );
				assert.equal( codeOf( answer ), 'ws401_permit_mismatch', path );
				assert.equal( answer.headers[ 'set-cookie' ], undefined );
			}
			assert.equal( ( await counted() ).failed, 0 );
		} );

		test( 'is for this host, method, URL and session', async () => {
			const original = await contentOfPost();
			await site.php(
				`if ( ! get_user_by( 'login', 'second' ) ) {
					$id = wp_insert_user( array( 'user_login' => 'second', 'user_pass' => 'password', 'role' => 'administrator', 'user_email' => 's@example.org' ) );
					is_multisite() && grant_super_admin( $id );
				}`
			);
			const other = await openSession( site, 'second', 'password' );
			const again = await openSession( site );
			const wrong: [ string, string, Going ][] = [
				[
					'another host',
					post,
					{ headers: { ...asAdmin(), Host: 'evil.example' } },
				],
				[
					'another method',
					post,
					{
						headers: {
							...asAdmin(),
							'X-HTTP-Method-Override': 'DELETE',
						},
					},
				],
				[
					'another method in the address',
					`${ post }?_method=DELETE`,
					{ headers: asAdmin() },
				],
				[
					'another URL',
					`${ site.url }/wp-json/wp/v2/posts/2`,
					{ headers: asAdmin() },
				],
				[
					'another query',
					`${ post }?force=1`,
					{ headers: asAdmin() },
				],
				[
					'another user',
					post,
					{
						headers: {
							Cookie: other.cookie,
							'X-WP-Nonce': other.server.restNonce(),
						},
					},
				],
				[
					'another session of the same user',
					post,
					{
						headers: {
							Cookie: again.cookie,
							'X-WP-Nonce': again.server.restNonce(),
						},
					},
				],
			];
			for ( const [ what, url, going ] of wrong ) {
				const answer = await send( url, {
					...overwrite,
					...going,
					headers: withPermit(
						await permitFor( session, post ),
						going.headers
					),
				} );
				assert.notEqual(
					answer.headers[ 'x-ws401-dry-run' ],
					'reached',
					what
				);
				if ( multisite && what === 'another host' ) {
					// A network sends hosts that it does not know away by itself.
					assert.equal( answer.status, 302 );
					continue;
				}
				assert.equal( answer.status, 403, what );
				assert.match( codeOf( answer ) ?? '', /^ws401_permit_/, what );
			}
			const late = await permitFor( again, post );
			await site.php(
				`$sessions = get_user_meta( 1, 'session_tokens', true ); array_pop( $sessions ); update_user_meta( 1, 'session_tokens', $sessions );`
			);
			const answer = await send( post, { headers: withPermit( late ) } );
			assert.equal( codeOf( answer ), 'ws401_permit_session' );
			assert.equal( await contentOfPost(), original );
		} );

		test( 'that has expired is never carried out', async () => {
			const original = await contentOfPost();
			const permit = await site.php(
				`echo WhoSaid401\\Dry_Runs\\Signature::seal( 'permit', array( 'm' => 'POST' ), time() - 5 );`
			);
			for ( const url of [
				post,
				`${ post }?ws401_dry_run=${ permit }`,
			] ) {
				const answer = await send( url, {
					...overwrite,
					headers:
						url === post
							? withPermit( permit, asAdmin() )
							: asAdmin(),
				} );
				assert.equal( codeOf( answer ), 'ws401_permit_invalid' );
			}
			assert.equal( await contentOfPost(), original );
		} );

		test( 'of a stranger’s making tells him nothing: he gets what he gets without', async () => {
			const junk = [
				'x',
				'a.b',
				'',
				'A'.repeat( 5000 ),
				`${ Buffer.from( '{"m":"POST"}' ).toString( 'base64url' ) }.AAAA`,
			];
			const answerTo = async (
				path: string,
				headers: Record< string, string >
			) => {
				const { status, body } = await send( `${ site.url }${ path }`, {
					headers,
				} );
				// A link to the page itself holds the question.
				return { status, body: body.replace( /ws401_[^"'&\s]*/g, '' ) };
			};
			const plain = await answerTo( '/wp-json/wp/v2/posts', {} );
			assert.equal( plain.status, 401 );
			for ( const token of junk ) {
				for ( const name of [ 'X-WS401-Dry-Run', 'X-WS401-Run' ] ) {
					assert.deepEqual(
						await answerTo( '/wp-json/wp/v2/posts', {
							[ name ]: token,
						} ),
						plain
					);
				}
				for ( const name of [ 'ws401_dry_run', 'ws401_run' ] ) {
					for ( const query of [
						`${ name }=${ token }`,
						`${ name }[]=${ token }`,
					] ) {
						assert.deepEqual(
							await answerTo(
								`/wp-json/wp/v2/posts?${ query }`,
								{}
							),
							plain
						);
					}
				}
			}
		} );

		test( 'that was given back leaves no row, and is none any more', async () => {
			const permit = await permitFor( session, post );
			assert.equal( await rows(), '2' );
			const giveBack = () =>
				session.server.call( 'ws401_permit_back', PermitBackSchema, {
					permit,
				} );
			assert.deepEqual( await giveBack(), { taken: true } );
			assert.equal( await rows(), '0' );
			assert.deepEqual( await giveBack(), { taken: false } );
		} );

		test( 'that was never used goes by itself with WordPress’s own daily cleaning', async () => {
			await permitFor( session, post );
			assert.equal( await rows(), '2' );
			await site.php(
				`global $wpdb; $wpdb->query( "UPDATE $wpdb->options SET option_value = '1' WHERE option_name LIKE '\\_transient\\_timeout\\_ws401%'" );
				do_action( 'delete_expired_transients' );`
			);
			assert.equal( await rows(), '0' );
		} );
	} );
}
