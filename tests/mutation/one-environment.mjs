import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Takes the line that asks for Node.js out of the tests, in Stryker's copy of the repository: all tests are run in `environment.cjs`, which
 * is Node.js too, and Stryker gives up where a test asks for another.
 */
const OWN = /@jest-environment node\b/;

for ( const folder of [ 'src', 'tests' ] ) {
	for ( const name of readdirSync( folder, { recursive: true } ) ) {
		const file = path.join( folder, name );
		const text = file.endsWith( '.test.ts' )
			? readFileSync( file, 'utf8' )
			: '';
		if ( OWN.test( text ) ) {
			writeFileSync( file, text.replace( OWN, '' ) );
		}
	}
}
