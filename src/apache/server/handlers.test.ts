import type { ServerFacts, SimulatedRequest } from '..';
import { simulate } from '..';

const FOLDERS = [ '/', '/wp-admin' ];

/** What Apache makes of a request for `path`; only `files` and two folders are there. */
function ask(
	htaccess: Record< string, string >,
	path: string,
	files: string[],
	request: Partial< SimulatedRequest > = {},
	server: Partial< ServerFacts > = {}
) {
	return simulate( {
		files: Object.entries( htaccess ).map( ( [ directory, text ] ) => ( {
			directory,
			text,
		} ) ),
		request: {
			method: 'GET',
			path,
			query: '',
			remoteAddress: '198.51.100.7',
			...request,
			headers: { host: 'www.example.org', ...request.headers },
		},
		server: {
			sapi: 'fpm',
			kind: ( name ) => {
				if ( files.includes( name ) ) {
					return 'file';
				}
				return FOLDERS.includes( name ) ? 'directory' : undefined;
			},
			...server,
		},
	} );
}

/**
 * What PHP's module does not find is Apache's own error, on which `Header set` has no effect; what a PHP behind FastCGI answers is an
 * answer like any other (mod_headers, “onsuccess”).
 */
it.each( [
	[ 'mod_php', undefined ],
	[ 'fpm', 'yes' ],
] as const )( 'a PHP file that is not there, %s', ( sapi, header ) => {
	const simulation = ask(
		{ '/': 'Header set X-Marked yes\n' },
		'/gone.php',
		[],
		{},
		{ sapi }
	);
	expect( simulation.status ).toBe( 404 );
	expect( simulation.headers[ 'x-marked' ] ).toBe( header );
} );
