import type { ServerFacts, SimulatedRequest } from '../src/apache';
import { simulate } from '../src/apache';

const FOLDERS = [ '/', '/wp-admin' ];

/** What Apache makes of a request for `path`; only `files` and two folders are there. */
export function ask(
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
