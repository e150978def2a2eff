/**
 * What the page tells people to paste is taken by the server it is for: Apache and nginx themselves say so.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { findPrograms } from '../env/apache/programs';
import { type Snippet, snippetsOn } from './all-snippets';
import { programNamed } from './bench';

/** What the snippets use, and what these need. */
const LOADED =
	'mpm_prefork authz_core authz_user authz_host authn_core authn_file auth_basic setenvif rewrite'.split(
		' '
	);

const inLanguage = ( snippets: Snippet[], language: string ) =>
	snippets.filter( ( each ) => each.language === language );

describe( 'snippets', () => {
	let folder: string;
	const programs = findPrograms( 'fpm', true );

	before( () => {
		folder = mkdtempSync( join( tmpdir(), 'ws401-snippets-' ) );
		copyFileSync(
			'/etc/nginx/fastcgi_params',
			join( folder, 'fastcgi_params' )
		);
	} );
	after( () => rmSync( folder, { recursive: true } ) );

	/** Has a server read a configuration; throws with what it says when it does not take it. */
	function check( program: string, args: string[], configuration: string ) {
		const file = join( folder, 'server.conf' );
		writeFileSync( file, configuration );
		execFileSync( program, [ ...args, file ], { stdio: 'pipe' } );
	}

	/** A snippet in a folder's section, where .htaccess is read as if it stood. */
	const onApache = ( code: string ) =>
		check(
			programs.apache,
			[ '-t', '-f' ],
			[
				...LOADED.map(
					( name ) =>
						`LoadModule ${ name }_module ${ programs.modules }/mod_${ name }.so`
				),
				`ServerName localhost\nServerRoot ${ folder }\nErrorLog ${ folder }/log`,
				`<Directory "${ folder }">`,
				code,
				'</Directory>',
				'',
			].join( '\n' )
		);

	/** A snippet at the very place that its step names. */
	const onNginx = ( { where, code }: Pick< Snippet, 'where' | 'code' > ) => {
		assert.match( where, /\{ .*… \}$/, `not a place in nginx: ${ where }` );
		const placed = where
			.replace( 'proxy_pass …;', 'proxy_pass http://127.0.0.1:1;' )
			.replace( /… \}$/, `${ code }\n}` );
		check(
			programs.nginx,
			[ '-t', '-q', '-c' ],
			`pid ${ folder }/pid;\nerror_log ${ folder }/log;\nevents {}\nhttp {\naccess_log off;\n${
				where.startsWith( 'server' ) ? placed : `server { ${ placed } }`
			}\n}\n`
		);
	};

	for ( const server of [ 'apache', 'litespeed' ] as const ) {
		test( `for ${ server }'s .htaccess are taken by Apache`, () => {
			const snippets = inLanguage( snippetsOn( server ), 'apache' );
			assert.ok( snippets.length >= 3, String( snippets.length ) );
			for ( const { code } of snippets ) {
				onApache( code );
			}
		} );
	}

	test( 'for nginx are taken by it, at the place they name', () => {
		const snippets = inLanguage( snippetsOn( 'nginx' ), 'nginx' );
		assert.ok( snippets.length >= 6, String( snippets.length ) );
		for ( const snippet of snippets ) {
			onNginx( snippet );
		}
	} );

	test( 'for Caddy are taken by it, in the block of a site', () => {
		const snippets = inLanguage( snippetsOn( 'caddy' ), 'caddy' );
		assert.ok( snippets.length >= 3, String( snippets.length ) );
		for ( const { where, code } of snippets ) {
			assert.equal( where, 'Caddyfile' );
			check(
				programNamed( 'caddy' ),
				[ 'adapt', '--adapter', 'caddyfile', '--config' ],
				`http://127.0.0.1:1 {\n${ code }\n}\n`
			);
		}
	} );

	test( 'for lighttpd are taken by it', () => {
		const snippets = inLanguage( snippetsOn( 'lighttpd' ), 'lighttpd' );
		assert.ok( snippets.length >= 3, String( snippets.length ) );
		for ( const { code } of snippets ) {
			check(
				programNamed( 'lighttpd' ),
				[ '-tt', '-f' ],
				`server.document-root = "${ folder }"\nserver.modules = ( "mod_access", "mod_auth", "mod_rewrite" )\n${ code }\n`
			);
		}
	} );

	test( 'for IIS are whole files of well-formed XML', () => {
		const snippets = inLanguage( snippetsOn( 'iis' ), 'xml' );
		assert.ok( snippets.length >= 2, String( snippets.length ) );
		for ( const { code } of snippets ) {
			const file = join( folder, 'web.config' );
			writeFileSync( file, code );
			execFileSync( programs.php, [
				'-r',
				`exit( simplexml_load_file( '${ file }' ) && 'configuration' === simplexml_load_file( '${ file }' )->getName() ? 0 : 1 );`,
			] );
		}
	} );

	test( 'that are wrong are not taken', () => {
		assert.throws( () => onApache( 'SetEnvIff Authorization' ) );
		assert.throws( () =>
			onNginx( { where: 'server { … }', code: 'auth_basic on off;' } )
		);
		assert.throws( () =>
			onNginx( {
				where: 'server { … }',
				code: 'limit_except GET { deny all; }',
			} )
		);
	} );
} );
