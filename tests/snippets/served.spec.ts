/**
 * What the page offers instead of .htaccess, on the servers themselves: PHP runs behind them, unknown addresses come to WordPress's
 * index.php, and the Authorization header with them.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, test } from 'node:test';

import { DIALECTS } from '../../src/diagnosis/servers';
import { ask, Bench, LOGIN } from './bench';

const SOCKET = 'unix//run/php/php-fpm.sock';

/** The one snippet for a server, for a site at this path. */
function codeFor( id: string, home: string ): string {
	const snippet = DIALECTS.find(
		( dialect ) => dialect.id === id
	)?.inPlaceOfHtaccess?.( home );
	assert.ok( snippet );
	return snippet.code;
}

describe( 'what stands in for .htaccess', () => {
	const bench = new Bench();
	before( () => bench.open() );
	after( () => bench.close() );

	/** Asks for an unknown address, for a file and for a folder of WordPress's own, below the path. */
	async function assertServed( port: number, home: string ) {
		const { folder } = bench;
		const textOf = async ( path: string ) =>
			( await ask( port, `${ home }${ path }`, LOGIN ) ).body;
		assert.deepEqual(
			JSON.parse( await textOf( 'wp-json/wp/v2/users/me?x=1' ) ),
			[
				`${ folder }/site${ home }index.php`,
				`${ home }wp-json/wp/v2/users/me?x=1`,
				LOGIN,
				'1',
			]
		);
		assert.deepEqual( JSON.parse( await textOf( 'a-post/?x=2' ) ), [
			`${ folder }/site${ home }index.php`,
			`${ home }a-post/?x=2`,
			LOGIN,
			'2',
		] );
		assert.equal( await textOf( 'style.css' ), 'a{}' );
		assert.equal(
			JSON.parse( await textOf( 'wp-admin/' ) )[ 0 ],
			`${ folder }/site${ home }wp-admin/index.php`
		);
	}

	test( 'IIS, which cannot be run here, is given well-formed XML', () => {
		const file = bench.write( 'web.config', codeFor( 'iis', '/blog/' ) );
		const url = execFileSync( bench.programs.php, [
			'-r',
			`echo simplexml_load_file( '${ file }' )->xpath( '/configuration/system.webServer/rewrite/rules/rule/action' )[0]['url'];`,
		] );
		assert.equal( String( url ), '/blog/index.php' );
	} );

	for ( const home of [ '/', '/blog/' ] ) {
		test( `Caddy, at ${ home }`, async () => {
			const code = codeFor( 'caddy', home );
			assert.ok( code.includes( SOCKET ) );
			const port = await bench.serve(
				'caddy',
				code.replace( SOCKET, `unix/${ bench.socket }` )
			);
			await assertServed( port, home );
		} );

		test( `nginx, at ${ home }`, async () => {
			const port = await bench.serve(
				'nginx',
				codeFor( 'nginx', home ).replace(
					/# what is there.*/,
					`include /etc/nginx/fastcgi_params; fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name; fastcgi_pass unix:${ bench.socket };`
				)
			);
			await assertServed( port, home );
		} );

		test( `lighttpd, at ${ home }`, async () => {
			const port = await bench.serve(
				'lighttpd',
				codeFor( 'lighttpd', home )
			);
			await assertServed( port, home );
		} );
	}
} );
