import { nameChange, restoreCommand, sha256Of } from './change-names';

const ID = '0123456789abcdef';
const random = ( into: Uint8Array< ArrayBuffer > ) => {
	into.set( [ 0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef ] );
	return into;
};

it( 'names the old file as the server does', () => {
	// The server's own test expects the same: tests/php/unit/BackupNameTest.php.
	expect( nameChange( 'test data', random ) ).toEqual( {
		id: ID,
		backup: `.htaccess.ws401-${ ID }-916f0027a575074c`,
	} );
} );

it( 'hashes bytes, not characters', () => {
	// `printf '\xe9' | sha256sum`
	expect( sha256Of( '\xe9' ) ).toBe(
		'de2e331d891ae267a7009cb45b4e8830f170e0c937288ea2731a1941c7a53b0d'
	);
} );

describe( 'the command that brings the old bytes back', () => {
	it( 'moves the old file over the new one', () => {
		expect( restoreCommand( '/srv/www/.htaccess', '.old' ) ).toBe(
			"mv -f '/srv/www/.old' '/srv/www/.htaccess'"
		);
	} );

	it( 'removes the new file where there was none', () => {
		expect( restoreCommand( '/srv/www/.htaccess', null ) ).toBe(
			"rm -f '/srv/www/.htaccess'"
		);
	} );

	it( 'survives what a shell would take for its own', () => {
		expect( restoreCommand( "/srv/$HOME it's/.htaccess", null ) ).toBe(
			"rm -f '/srv/$HOME it'\\''s/.htaccess'"
		);
	} );
} );
