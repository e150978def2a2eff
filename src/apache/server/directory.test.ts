import { ask } from '../../../tests/simulated-request';

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
