import path from 'node:path';
import {
	commonTokens,
	declareFactoryPlugin,
	PluginKind,
	tokens,
} from '@stryker-mutator/api/plugin';
import { MutantRunStatus } from '@stryker-mutator/api/test-runner';
import { strykerPlugins as ofJest } from '@stryker-mutator/jest-runner';
import { fileOf } from './test-name.cjs';

/** How many files of tests are run before it is looked whether one of them noticed. */
const AT_ONCE = 12;

/** Lower is asked earlier: the test beside the file, those of its room, the sites that were recorded, the rest. */
function distance( test, changed ) {
	const { dir, name } = path.parse( changed );
	if ( test === `${ dir }/${ name }.test.ts` ) {
		return 0;
	}
	if ( test.startsWith( `${ dir }/` ) ) {
		return 1;
	}
	return test === 'tests/causes/evidence.test.ts' ? 2 : 3;
}

/** The files of tests in the order in which they are run, in parts; after the first part that notices, the rest is not run. */
function parts( files, changed ) {
	const sorted = files
		.map( ( file ) => ( { file, at: distance( file, changed ) } ) )
		.sort( ( a, b ) => a.at - b.at || ( a.file < b.file ? -1 : 1 ) );
	const parted = [];
	for ( const { file, at } of sorted ) {
		const last = parted.at( -1 );
		if ( last?.at === at && last.files.length < AT_ONCE ) {
			last.files.push( file );
		} else {
			parted.push( { at, files: [ file ] } );
		}
	}
	return parted.map( ( part ) => part.files );
}

/**
 * Stryker's runner of Jest loads every file of tests that imports the changed file, also those of which no test came by the change, and
 * stops at none that fails. This one hands it the files that did come by, nearest first, and stops.
 */
class NearestFirst {
	#jest;

	constructor( injector ) {
		this.#jest = injector.injectFunction( ofJest[ 0 ].factory );
	}

	capabilities() {
		return this.#jest.capabilities();
	}

	init() {
		return this.#jest.init();
	}

	dryRun( options ) {
		return this.#jest.dryRun( options );
	}

	async mutantRun( options ) {
		if ( ! options.testFilter ) {
			return this.#jest.mutantRun( options );
		}
		const ran = this.#jest.jestConfig;
		const changed = path.relative(
			process.cwd(),
			path.resolve( options.sandboxFileName )
		);
		const files = [ ...new Set( options.testFilter.map( fileOf ) ) ];
		let nrOfTests = 0;
		try {
			for ( const part of parts( files, changed ) ) {
				this.#jest.jestConfig = {
					...ran,
					testMatch: part.map( ( file ) => `<rootDir>/${ file }` ),
				};
				const result = await this.#jest.mutantRun( {
					...options,
					testFilter: options.testFilter.filter( ( name ) =>
						part.includes( fileOf( name ) )
					),
				} );
				if ( result.status !== MutantRunStatus.Survived ) {
					return result;
				}
				nrOfTests += result.nrOfTests;
			}
		} finally {
			this.#jest.jestConfig = ran;
		}
		return { status: MutantRunStatus.Survived, nrOfTests };
	}
}

const create = ( injector ) => new NearestFirst( injector );
create.inject = tokens( commonTokens.injector );

export const strykerPlugins = [
	declareFactoryPlugin( PluginKind.TestRunner, 'nearest-first', create ),
];
