import {
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** Where Jest looks for what it runs: a folder for each process, for Stryker runs several beside each other. */
const FOLDER = `tests/mutation/bundles/${ process.pid }`;

let runs = 0;

/** Whether a file puts a mock in the place of a module. */
export const isMocking = ( file ) =>
	/\bjest\.mock\(/.test( readFileSync( file, 'utf8' ) );

/** The tests beside the code that is changed, and those that judge recorded sites again, whole and by what matters. */
const JUDGES = [ 'src/diagnosis', 'src/run', 'tests/causes', 'tests/approved' ];

/** All files of tests that may notice something, from the root of the repository. */
export function testFiles() {
	return JUDGES.flatMap( ( folder ) =>
		readdirSync( folder, { recursive: true } )
			.filter( ( name ) => name.endsWith( '.test.ts' ) )
			.map( ( name ) => `${ folder }/${ name }` )
	);
}

/**
 * Makes one file of these files of tests, in this order, so that what they all import is loaded once. Each lies in a `describe` of its own
 * name: Stryker knows a test by its name alone, and “is silent on the healthy site” stands in many files. A file that puts a mock in the
 * place of a module stays by itself, for the others need the module.
 *
 * @return {{roots: string[], testMatch: string[]}} How Jest is told of it. It is another name each time, because Jest remembers files.
 */
export function bundle( files ) {
	rmSync( FOLDER, { recursive: true, force: true } );
	const folder = `${ FOLDER }/${ runs++ }`;
	mkdirSync( folder, { recursive: true } );
	const bundles = {};
	for ( const file of files ) {
		( bundles[
			isMocking( file ) ? path.parse( file ).name : 'together'
		] ??= [] ).push( file );
	}
	for ( const [ name, own ] of Object.entries( bundles ) ) {
		writeFileSync(
			`${ folder }/${ name }.test.js`,
			own
				.map( ( file ) => {
					const from = JSON.stringify(
						path.relative( folder, file )
					);
					return `describe( '${ file }', () => void require( ${ from } ) );\n`;
				} )
				.join( '' )
		);
	}
	return {
		roots: [ `<rootDir>/${ FOLDER }` ],
		testMatch: [ `<rootDir>/${ folder }/*.test.js` ],
	};
}

/** The file of a test, by the name it has in a bundle. */
export const fileOf = ( name ) => name.slice( 0, name.indexOf( ' ' ) );
