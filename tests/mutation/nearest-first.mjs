import path from 'node:path';
import {
	commonTokens,
	declareFactoryPlugin,
	PluginKind,
	tokens,
} from '@stryker-mutator/api/plugin';
import { MutantRunStatus } from '@stryker-mutator/api/test-runner';
import { strykerPlugins as ofJest } from '@stryker-mutator/jest-runner';
import { bundle, fileOf, isMocking, testFiles } from './bundle.mjs';
import { roomOf } from './rooms.mjs';
import { LoadedTests } from './loaded-tests.mjs';

/** Lower is asked earlier: the test beside the changed file, those of its folder, what judges recorded sites again, the rest. */
function distance( test, changed ) {
	const { dir, name } = path.parse( changed );
	if ( test === `${ dir }/${ name }.test.ts` ) {
		return 0;
	}
	if ( test.startsWith( `${ dir }/` ) ) {
		return 1;
	}
	return test.startsWith( 'tests/approved/' ) ? 2 : 3;
}

/**
 * Stryker's runner of Jest loads every file of tests that imports the changed file, for every change, and stops at none that fails. This
 * one has Jest load them once, switches one change on after the other, runs the tests that come by it, nearest first, and stops. Only what
 * cannot be run that way is left to Stryker's: files that mock modules, and changes in what is run while a file is loaded.
 */
class NearestFirst {
	#jest;
	#loaded = new LoadedTests(
		testFiles().filter( ( file ) => ! isMocking( file ) )
	);

	constructor( injector ) {
		this.#jest = injector.injectFunction( ofJest[ 0 ].factory );
	}

	capabilities() {
		return this.#jest.capabilities();
	}

	init() {
		return this.#jest.init();
	}

	#take( files ) {
		Object.assign( this.#jest.jestConfig, bundle( files ) );
	}

	dryRun( options ) {
		this.#take( testFiles() );
		return this.#jest.dryRun( options );
	}

	/** Has Stryker's own runner load and run these tests. */
	async #runAnew( names, options ) {
		this.#take( [ ...new Set( names.map( fileOf ) ) ] );
		const result = await this.#jest.mutantRun( {
			...options,
			testFilter: names,
		} );
		if (
			result.status === MutantRunStatus.Survived &&
			result.nrOfTests === 0
		) {
			throw new Error( `Jest ran no test of ${ names.join() }.` );
		}
		return result;
	}

	/** Runs these tests as they are loaded; a failure counts where the same test passes without the change. */
	async #runLoaded( names, { activeMutant, hitLimit } ) {
		for (;;) {
			const failure = await this.#loaded.firstFailure(
				names,
				activeMutant.id,
				hitLimit
			);
			if ( ! failure || ( await this.#loaded.isSound( failure.name ) ) ) {
				return failure;
			}
			await this.#loaded.forget();
			if (
				await this.#failsAnew( failure.name, activeMutant, hitLimit )
			) {
				return failure;
			}
		}
	}

	/** Whether a test fails with a change in what was just loaded, before anything else is run there. */
	async #failsAnew( name, { id }, hitLimit ) {
		const failure = await this.#loaded.firstFailure(
			[ name ],
			id,
			hitLimit
		);
		await this.#loaded.forget();
		return failure !== null;
	}

	async mutantRun( options ) {
		const { testFilter, sandboxFileName, reloadEnvironment } = options;
		if ( ! testFilter ) {
			throw new Error( 'It is not known which tests come by a change.' );
		}
		const changed = path.relative(
			process.cwd(),
			path.resolve( sandboxFileName )
		);
		const names = testFilter
			.map( ( name ) => ( {
				name,
				at: distance( fileOf( name ), changed ),
			} ) )
			.sort( ( a, b ) => a.at - b.at )
			.map( ( { name } ) => name );
		if ( reloadEnvironment ) {
			return this.#runAnew( names, options );
		}
		const files = this.#loaded.files;
		const loaded = names.filter( ( name ) =>
			files.includes( fileOf( name ) )
		);
		const failure =
			loaded.length && ( await this.#runLoaded( loaded, options ) );
		if ( failure ) {
			return {
				status: MutantRunStatus.Killed,
				killedBy: [ failure.name ],
				failureMessage: failure.message,
				nrOfTests: loaded.indexOf( failure.name ) + 1,
			};
		}
		// What mocks modules is loaded for each change anew, which takes longer than all the rest: it is asked about its own room only. What
		// nothing else notices elsewhere counts as not noticed.
		const others = names.filter(
			( name ) =>
				! loaded.includes( name ) &&
				roomOf( path.resolve( changed ) ) ===
					roomOf( path.resolve( fileOf( name ) ) )
		);
		return others.length
			? this.#runAnew( others, options )
			: {
					status: MutantRunStatus.Survived,
					nrOfTests: loaded.length,
				};
	}
}

const create = ( injector ) => new NearestFirst( injector );
create.inject = tokens( commonTokens.injector );

export const strykerPlugins = [
	declareFactoryPlugin( PluginKind.TestRunner, 'nearest-first', create ),
];
