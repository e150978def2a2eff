import { turnToSuite } from './apt-sources';

const deb822 = `Types: deb
# a comment
URIs: http://archive.example/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/archive.gpg

Types: deb
URIs: http://archive.example/debian-security
Suites: bookworm-security
Components: main
`;

describe( 'turnToSuite', () => {
	it( 'turns the stanza of the release and leaves the others out', () => {
		expect( turnToSuite( deb822, 'bookworm', 'sid' ) ).toEqual( [
			'Types: deb\nURIs: http://archive.example/debian\nSuites: sid\nComponents: main\nSigned-By: /usr/share/keyrings/archive.gpg\n',
		] );
	} );

	it( 'reads the one-line form with options', () => {
		expect(
			turnToSuite(
				'deb [arch=amd64 signed-by=/k.gpg] http://archive.example/debian bookworm main contrib\ndeb-src http://archive.example/debian bookworm main\n',
				'bookworm',
				'trixie'
			)
		).toEqual( [
			'Types: deb\nURIs: http://archive.example/debian\nSuites: trixie\nComponents: main contrib\nSigned-By: /k.gpg\n',
		] );
	} );

	it( 'passes over lists of other software and entries that are switched off', () => {
		expect(
			turnToSuite(
				'deb https://packages.example/ nodistro main\n\nEnabled: no\nTypes: deb\nURIs: http://archive.example/debian\nSuites: bookworm\nComponents: main\n',
				'bookworm',
				'sid'
			)
		).toEqual( [] );
	} );

	it( 'keeps a key that is written into the stanza', () => {
		expect(
			turnToSuite(
				'Types: deb\nURIs: http://archive.example/debian\nSuites: bookworm\nComponents: main\nSigned-By:\n -----BEGIN-----\n abc\n',
				'bookworm',
				'sid'
			)[ 0 ]
		).toContain( 'Signed-By: \n -----BEGIN-----\n abc\n' );
	} );
} );
