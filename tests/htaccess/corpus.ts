/**
 * Files as WordPress sites have them, asked the requests that matter.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SimulatedRequest } from '../../src/apache';
import { basic } from './arbitrary-request';
import type { Pair } from './generate';
import { PASSWORD, USER } from './site';

const FOLDER = join( __dirname, 'corpus' );
/** `name--wp-admin.htaccess` belongs into that folder, a name without `--` into the root. */
const NAME = /^(.+?)(?:--(.+))?\.htaccess$/;

const asked = (
	method: string,
	path: string,
	query = '',
	headers: Record< string, string > = {}
): SimulatedRequest => ( {
	method,
	path,
	query,
	headers: {
		host: 'www.example.org',
		'user-agent': 'Mozilla/5.0',
		...headers,
	},
	remoteAddress: '127.0.0.1',
} );

const REQUESTS: SimulatedRequest[] = [
	asked( 'GET', '/' ),
	asked( 'GET', '/wp-json/wp/v2/posts' ),
	asked( 'GET', '/wp-json/wp/v2/users/me', '', {
		authorization: basic( 'admin', 'abcd efgh' ),
	} ),
	asked( 'GET', '/wp-json/wp/v2/users/me', '', {
		authorization: 'Bearer token',
	} ),
	asked( 'GET', '/', 'rest_route=/wp/v2/posts' ),
	asked( 'PUT', '/wp-json/wp/v2/posts/1', '', {
		authorization: basic( 'admin', 'abcd efgh' ),
	} ),
	asked( 'OPTIONS', '/wp-json/wp/v2/posts' ),
	asked( 'GET', '/sample-page/' ),
	asked( 'GET', '/wp-login.php' ),
	asked( 'POST', '/wp-login.php' ),
	asked( 'GET', '/wp-admin/' ),
	asked( 'GET', '/wp-admin/', '', {
		authorization: basic( USER, PASSWORD ),
	} ),
	asked( 'POST', '/wp-admin/admin-ajax.php' ),
	asked( 'POST', '/xmlrpc.php' ),
	asked( 'GET', '/wp-content/uploads/picture.jpg', '', {
		referer: 'https://evil.example/',
	} ),
	asked( 'GET', '/wp-content/uploads/evil.php' ),
	asked( 'GET', '/readme.html' ),
	asked( 'GET', '/', '', { 'user-agent': 'BadBot/1.0' } ),
	asked( 'GET', '/', 'author=1' ),
	asked( 'GET', '/wp-config.php.bak' ),
	asked( 'GET', '/', '', { 'x-forwarded-proto': 'https' } ),
];

/** Every file of the corpus with every request. */
export function corpusPairs(): Pair[] {
	const sites = new Map< string, Pair[ 'files' ] >();
	for ( const name of readdirSync( FOLDER ).sort() ) {
		const [ , site = '', folder ] = NAME.exec( name ) ?? [];
		const directory =
			folder === undefined ? '/' : `/${ folder.replaceAll( '+', '/' ) }/`;
		const text = readFileSync( join( FOLDER, name ), 'latin1' );
		sites.set( site, [
			...( sites.get( site ) ?? [] ),
			{ directory, text },
		] );
	}
	return [ ...sites.values() ].flatMap( ( files ) =>
		REQUESTS.map( ( request ) => ( { files, request } ) )
	);
}
