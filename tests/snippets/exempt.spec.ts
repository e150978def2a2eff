/**
 * What the page offers against a password prompt of the server, on the servers themselves: it opens the addresses it names, and nothing
 * else, however an address is written.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, test } from 'node:test';

import { DIALECTS, type Exempted } from '../../src/diagnosis/servers';
import { wordpressBlock } from '../../src/diagnosis/servers/apache';
import { ask, Bench, type Kind, LOGIN, programNamed } from './bench';

const siteAt = ( home: string ) => ( {
	home: `https://example.org${ home }`,
	restRoot: `https://example.org${ home }wp-json/`,
	restPrefix: 'wp-json',
} );

/** The lines that a server is given, one text a step. */
function linesFor( kind: Kind, what: Exempted, home: string ): string[] {
	const dialect = DIALECTS.find( ( { id } ) => id === kind );
	assert.ok( dialect );
	return dialect.exempt[ what ]( siteAt( home ) ).flatMap(
		( { snippet } ) => snippet?.code ?? []
	);
}

/** What is open afterwards; all else is not. */
const OPEN: Record< Exempted, string > = {
	rest: 'wp-json/wp/v2/posts?x=1',
	'admin-ajax': 'wp-admin/admin-ajax.php',
	cron: 'wp-cron.php?x=1',
};

const CLOSED = [
	'',
	'style.css',
	'a-post/',
	'index.php?rest_route=/wp/v2/posts',
	'wp-admin/',
	'wp-json/../style.css',
	'wp-json/%2e%2e/style.css',
	'wp-json/.%2E/wp-admin/index.php',
	'wp-json-not/',
];

describe( 'what takes an address out of a password prompt', () => {
	const bench = new Bench();
	before( () => bench.open() );
	after( () => bench.close() );

	const basic = () =>
		`AuthType Basic\nAuthName Private\nAuthUserFile ${ bench.passwords }`;

	/** Each server with a prompt before the whole site and one address taken out of it. */
	const SERVERS: Record<
		Kind,
		( what: Exempted, home: string ) => Promise< number >
	> = {
		apache: ( what, home ) => {
			const [ lines ] = linesFor( 'apache', what, home );
			// What the folder above says holds below it.
			bench.write( 'site/.htaccess', '' );
			bench.write(
				`site${ home }.htaccess`,
				[
					basic(),
					what === 'rest' ? lines : 'Require valid-user',
					what === 'cron' ? lines : '',
					wordpressBlock( home ),
				].join( '\n' )
			);
			bench.write(
				`site${ home }wp-admin/.htaccess`,
				what === 'admin-ajax' ? ( lines ?? '' ) : ''
			);
			return bench.serve( 'apache', '' );
		},
		nginx: ( what, home ) => {
			const [ lines = '' ] = linesFor( 'nginx', what, home );
			return bench.serve(
				'nginx',
				[
					lines
						.replace(
							/include fastcgi_params/,
							'include /etc/nginx/fastcgi_params'
						)
						.replace( '/run/php/php-fpm.sock', bench.socket ),
					what === 'rest' ? '' : 'auth_basic "Private";',
					`auth_basic_user_file ${ bench.passwords };`,
					`location ${ home } { try_files $uri $uri/ ${ home }index.php?$args; }`,
					`location ~ \\.php$ { include /etc/nginx/fastcgi_params; fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name; fastcgi_pass unix:${ bench.socket }; }`,
				].join( '\n' )
			);
		},
		caddy: ( what, home ) => {
			const caddy = programNamed( 'caddy' );
			const [ , minor = '0' ] = String(
				execFileSync( caddy, [ 'version' ] )
			).split( '.' );
			const hash = String(
				execFileSync( caddy, [
					'hash-password',
					'--plaintext',
					'secret',
				] )
			).trim();
			return bench.serve(
				'caddy',
				[
					...linesFor( 'caddy', what, home ),
					`${ Number( minor ) < 8 ? 'basicauth' : 'basic_auth' } @private {\n\tsomeone ${ hash }\n}`,
					`php_fastcgi unix/${ bench.socket }`,
					`try_files {path} {path}/ ${ home }index.php?{query}`,
					'file_server',
				].join( '\n' )
			);
		},
		lighttpd: ( what, home ) => {
			const [ prompt = '', rules ] = linesFor( 'lighttpd', what, home );
			const [ usual ] =
				DIALECTS.find( ( { id } ) => id === 'lighttpd' )?.rewrite(
					siteAt( home )
				) ?? [];
			return bench.serve(
				'lighttpd',
				`${ rules ?? usual?.snippet?.code }\n${ prompt }`
			);
		},
	};

	for ( const kind of Object.keys( SERVERS ) as Kind[] ) {
		for ( const home of [ '/', '/blog/' ] ) {
			for ( const what of Object.keys( OPEN ) as Exempted[] ) {
				test( `${ kind }, at ${ home }: ${ what }`, async () => {
					const port = await SERVERS[ kind ]( what, home );
					const statusOf = async ( path: string, login?: string ) =>
						( await ask( port, home + path, login ) ).status;
					assert.equal( await statusOf( OPEN[ what ] ), 200 );
					for ( const path of [
						...CLOSED,
						...Object.values( OPEN ).filter(
							( other ) => other !== OPEN[ what ]
						),
					] ) {
						const status = await statusOf( path );
						assert.ok(
							[ 400, 401, 403, 404 ].includes( status ),
							`${ path }: ${ status }`
						);
					}
					assert.equal( await statusOf( 'style.css' ), 401 );
					assert.equal( await statusOf( 'style.css', LOGIN ), 200 );
					assert.equal( await statusOf( 'a-post/', LOGIN ), 200 );
				} );
			}
		}
	}
} );
