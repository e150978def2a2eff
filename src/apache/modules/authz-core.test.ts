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

const LOGIN = 'AuthType Basic\nAuthName Staging\nAuthUserFile /etc/passwords\n';
/** `admin:secret`. */
const AS_ADMIN = { headers: { authorization: 'Basic YWRtaW46c2VjcmV0' } };

/** Whoever is known and not let in is asked again, unless AuthzSendForbiddenOnFailure says otherwise (mod_authz_core). */
describe( 'the answer to a user who may not come in', () => {
	const statusOf = ( outer: string, inner: string ) =>
		ask(
			{
				'/': `${ LOGIN }${ outer }Require user boss\n`,
				'/wp-admin/': `${ inner }Require user boss\n`,
			},
			'/wp-admin/index.php',
			[ '/wp-admin/index.php' ],
			AS_ADMIN,
			{ checkPassword: () => 'granted' }
		).status;

	it.each( [
		[ 'nowhere', '', '', 401 ],
		[ 'in the outer folder', 'AuthzSendForbiddenOnFailure On\n', '', 403 ],
		[ 'in the inner folder', '', 'AuthzSendForbiddenOnFailure On\n', 403 ],
		[
			'in the outer folder, and taken back in the inner one',
			'AuthzSendForbiddenOnFailure On\n',
			'AuthzSendForbiddenOnFailure Off\n',
			401,
		],
	] )( 'where it is asked for %s', ( _, outer, inner, status ) => {
		expect( statusOf( outer, inner ) ).toBe( status );
	} );
} );
