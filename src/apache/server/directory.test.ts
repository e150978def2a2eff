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

const SECRET =
	'<Files secret.php>\nAuthType Basic\nAuthName Staging\nAuthUserFile /etc/passwords\nRequire valid-user\n</Files>\n';

const asked = ( index: string ) =>
	ask( { '/': `DirectoryIndex ${ index }\n${ SECRET }` }, '/', [
		'/secret.php',
		'/index.php',
	] );

/** mod_dir's `fixup_dir()`: the answer to the last name counts, an earlier one only when no name is there. */
describe( 'a folder whose index asks for a login', () => {
	it( 'asks for it where no other name is left', () => {
		const simulation = asked( 'none.php secret.php' );
		expect( simulation.status ).toBe( 401 );
		expect(
			Object.keys( simulation.headers ).map( ( name ) =>
				name.toLowerCase()
			)
		).toContain( 'www-authenticate' );
	} );

	it( 'shows the next name where there is one', () => {
		expect( asked( 'secret.php index.php' ) ).toMatchObject( {
			outcome: 'continue',
			path: '/index.php',
		} );
	} );

	it( 'refuses without a prompt where no other name is there', () => {
		const simulation = asked( 'secret.php none.php' );
		expect( simulation.status ).toBe( 401 );
		expect(
			Object.keys( simulation.headers ).map( ( name ) =>
				name.toLowerCase()
			)
		).not.toContain( 'www-authenticate' );
	} );
} );
