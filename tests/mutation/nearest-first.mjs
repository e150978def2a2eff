import path from 'node:path';
import {
	commonTokens,
	declareFactoryPlugin,
	PluginKind,
	tokens,
} from '@stryker-mutator/api/plugin';
import { MutantRunStatus } from '@stryker-mutator/api/test-runner';
import { strykerPlugins as ofJest } from '@stryker-mutator/jest-runner';
import { bundle, fileOf, testFiles } from './bundle.mjs';

/** Whether a test lies beside the changed file; it is the one that most often notices. */
const isNear = ( test, changed ) =>
	path.dirname( test ) === path.dirname( changed );

/** The files of tests in two parts: those beside the changed file, its own first, and the rest, first what judges recorded sites again. */
function parts( files, changed ) {
	const { dir, name } = path.parse( changed );
	const first = [
		`${ dir }/${ name }.test.ts`,
		'tests/causes/evidence.test.ts',
	];
	const sorted = [
		...first.filter( ( file ) => files.includes( file ) ),
		...files.filter( ( file ) => ! first.includes( file ) ),
	];
	return [
		sorted.filter( ( file ) => isNear( file, changed ) ),
		sorted.filter( ( file ) => ! isNear( file, changed ) ),
	].filter( ( part ) => part.length );
}

/**
 * Stryker's runner of Jest loads every file of tests that imports the changed file, one after the other, also those of which no test came
 * by the change, and stops at none that fails. This one hands it the files that did come by, nearest first, as one.
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
		this.#take( testFiles() );
		return this.#jest.dryRun( options );
	}

	#take( files ) {
		Object.assign( this.#jest.jestConfig, bundle( files ) );
	}

	async mutantRun( options ) {
		// Without a filter all tests are meant.
		const tests = options.testFilter;
		const files = tests
			? [ ...new Set( tests.map( fileOf ) ) ]
			: testFiles();
		const changed = path.relative(
			process.cwd(),
			path.resolve( options.sandboxFileName )
		);
		let nrOfTests = 0;
		for ( const part of parts( files, changed ) ) {
			this.#take( part );
			const result = await this.#jest.mutantRun( {
				...options,
				testFilter: tests?.filter( ( name ) =>
					part.includes( fileOf( name ) )
				),
			} );
			if ( result.status !== MutantRunStatus.Survived ) {
				return result;
			}
			if ( result.nrOfTests === 0 ) {
				throw new Error( `Jest ran no test of ${ part.join() }.` );
			}
			nrOfTests += result.nrOfTests;
		}
		return { status: MutantRunStatus.Survived, nrOfTests };
	}
}

const create = ( injector ) => new NearestFirst( injector );
create.inject = tokens( commonTokens.injector );

export const strykerPlugins = [
	declareFactoryPlugin( PluginKind.TestRunner, 'nearest-first', create ),
];
