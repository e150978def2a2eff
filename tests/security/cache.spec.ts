/**
 * A cache in front that ignores what answers say about being kept has nothing of ours for a visitor.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { startRun } from '../../src/transport/sandbox/run';
import { startNginx } from '../env/nginx';
import type { RunningSite } from '../env/running-site';
import { usePlugins } from '../sandbox/plugin-files';
import { restProbe } from '../sandbox/rest-probe';
import { openSession, type Session } from '../sandbox/session';
import { LOOK_ANEW } from '../sandbox/test-site';
import { permitFor, send, withPermit } from './dry-run-request';

const BLOCKER = 'blocker/blocker.php';
const CODE = {
	[ BLOCKER ]: `add_filter( 'rest_authentication_errors', function ( $result ) {
	return is_user_logged_in() ? $result : new WP_Error( 'closed', 'Closed.', array( 'status' => 401 ) );
}, 20 );`,
};

/** Keeps everything by this key, whatever answers say about being kept. */
const caching =
	( key: string ) =>
	( block: string ): string =>
		block.replace(
			'fastcgi_pass',
			`fastcgi_cache pages;
	fastcgi_cache_key ${ key };
	fastcgi_cache_methods GET HEAD POST;
	# Not what people are logged in for: no cache is that careless for long.
	fastcgi_no_cache $is_admin;
	fastcgi_cache_bypass $is_admin;
	fastcgi_cache_valid any 10m;
	fastcgi_ignore_headers Cache-Control Expires Set-Cookie;
	add_header X-Front $upstream_cache_status always;
	fastcgi_pass`
		);

for ( const [ how, key ] of [
	[ 'by whole address', '$scheme$http_host$request_uri' ],
	[ 'by path alone', '$scheme$http_host$path_alone' ],
] as const ) {
	describe( `behind a cache that keeps everything ${ how }`, () => {
		let site: RunningSite;
		let session: Session;

		before( async () => {
			site = await startNginx( { ini: LOOK_ANEW } );
			await usePlugins( site, CODE );
			session = await openSession( site );
		} );
		after( () => site.stop() );

		const visit = async ( path: string ) => {
			const { status, headers, body } = await send(
				`${ site.url }${ path }`,
				{ method: 'GET' }
			);
			return { status, front: headers[ 'x-front' ], body };
		};

		test( 'a visitor’s GET is none of ours', async () => {
			await site.configure?.( ( block ) =>
				caching( key )(
					`set $is_admin '';
if ( $request_uri ~ /wp-(admin|login) ) { set $is_admin 1; }
set $path_alone $request_uri;
if ( $request_uri ~ ^([^?]*) ) { set $path_alone $1; }
${ block }`
				)
			);
			const paths = [ '/wp-json/wp/v2/posts', '/wp-json/wp/v2/posts/1' ];

			const run = await startRun(
				session.server,
				session.vantages,
				Date.now
			);
			for ( const vantage of [ 'browser', 'loopback' ] as const ) {
				for ( const carrier of [ 'header', 'query' ] as const ) {
					const { exchange } = await run.send(
						restProbe( site, { vantage } ),
						{ enabled: new Set(), carrier, trace: true }
					);
					assert.equal( exchange.response?.status, 200 );
					assert.ok( exchange.receipt );
				}
			}
			const dry = await run.send(
				restProbe( site, {
					method: 'POST',
					route: '/wp/v2/posts/1',
					credential: 'cookie-nonce',
				} ),
				{ enabled: new Set() }
			);
			assert.ok( dry.exchange.reachedEndpoint );
			await run.end();

			const url = `${ site.url }/wp-json/wp/v2/posts/1`;
			const permitted = await send( url, {
				headers: withPermit( await permitFor( session, url ), {
					Cookie: session.cookie,
					'X-WP-Nonce': session.server.restNonce(),
				} ),
			} );
			assert.equal( permitted.headers[ 'x-ws401-dry-run' ], 'reached' );
			const refused = await send( url, {
				headers: withPermit(
					await site.php(
						`echo WhoSaid401\\Dry_Runs\\Signature::seal( 'permit', array( 'm' => 'POST' ), time() - 5 );`
					)
				),
			} );
			assert.equal( refused.status, 403 );
			assert.ok( session.vantages.browser );
			const probed = await session.vantages.browser(
				restProbe( site, {
					method: 'POST',
					route: '/wp/v2/posts/1',
				} )
			);
			assert.equal(
				probed.response?.status,
				401,
				JSON.stringify( probed )
			);

			for ( const path of paths ) {
				const first = await visit( path );
				assert.deepEqual(
					[ first.status, first.front ],
					[ 401, 'MISS' ],
					`${ path }: ${ first.body.slice( 0, 200 ) }`
				);
				assert.doesNotMatch( first.body, /ws401/ );
				// The cache does keep what is not ours, else this would show nothing.
				assert.equal( ( await visit( path ) ).front, 'HIT' );
			}
		} );
	} );
}
