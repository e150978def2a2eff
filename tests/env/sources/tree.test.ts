import { parseVersion } from './tree';

describe( 'parseVersion', () => {
	it( 'reads the release, not the database version', () => {
		expect(
			parseVersion(
				"<?php\n$wp_version = '6.6-RC3';\n$wp_db_version = 57155;\n"
			)
		).toBe( '6.6-RC3' );
	} );

	it( 'says so when there is none', () => {
		expect( () => parseVersion( '<?php\n' ) ).toThrow(
			'does not name a version'
		);
	} );
} );
