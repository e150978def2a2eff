import { runCLI } from 'jest';
import config from './jest.config.js';
import desk from './desk.cjs';
import { bundle } from './bundle.mjs';

/** Longer than any test takes, in milliseconds; what a change makes wait for ever has been noticed. */
const PATIENCE = 60_000;

const onTime = ( promise ) => {
	let timer;
	return Promise.race( [
		promise,
		new Promise( ( _, reject ) => {
			timer = setTimeout(
				() => reject( new Error( 'It does not end.' ) ),
				PATIENCE
			);
		} ),
	] ).finally( () => clearTimeout( timer ) );
};

/**
 * Tests that are loaded once and run as often as wanted, each time with another change switched on. What a test leaves behind in a module
 * stays there: whoever sees a test fail has to ask whether it `isSound`.
 */
export class LoadedTests {
	#loaded = null;

	/** @param {string[]} files Files of tests, from the root of the repository; none that mocks modules. */
	constructor( files ) {
		this.files = files;
	}

	async #load() {
		const { roots, testMatch } = bundle( this.files );
		const arrival = desk.wait();
		const ran = runCLI(
			{
				_: [],
				$0: 'stryker',
				config: JSON.stringify( {
					...config,
					rootDir: process.cwd(),
					roots,
					testMatch,
					reporters: [],
				} ),
				runInBand: true,
				silent: true,
			},
			[ process.cwd() ]
		);
		this.#loaded = await Promise.race( [
			arrival,
			ran.then( () => {
				throw new Error( 'Jest did not load the tests.' );
			} ),
		] );
		this.#loaded.ran = ran;
	}

	/** Runs one test. @return {Promise<string|null>} What is wrong, or null. */
	async #failure( name ) {
		const calls = this.#loaded.tests.get( name );
		if ( ! calls ) {
			throw new Error( `There is no test "${ name }".` );
		}
		try {
			for ( const call of calls ) {
				await onTime( ( async () => call.call( {} ) )() );
			}
			return null;
		} catch ( error ) {
			return String( error?.message ?? error );
		}
	}

	/** The state that Stryker's changed code looks at. */
	#switch( state ) {
		Object.assign( ( this.#loaded.global.__stryker__ ??= {} ), state );
	}

	/**
	 * Runs tests with a change until one fails.
	 *
	 * @return {Promise<{name: string, message: string}|null>} The one that fails, or null.
	 */
	async firstFailure( names, activeMutant, hitLimit ) {
		if ( ! this.#loaded ) {
			await this.#load();
		}
		for ( const name of names ) {
			this.#switch( {
				activeMutant,
				hitLimit,
				hitCount: hitLimit ? 0 : undefined,
			} );
			const message = await this.#failure( name );
			this.#switch( {
				activeMutant: null,
				hitLimit: undefined,
				hitCount: undefined,
			} );
			if ( message !== null ) {
				return { name, message };
			}
		}
		return null;
	}

	/** Whether a test passes without any change, so that it is the change that it noticed. */
	async isSound( name ) {
		return ( await this.#failure( name ) ) === null;
	}

	/** Forgets all that is loaded. */
	async forget() {
		const { giveBack, ran } = this.#loaded;
		this.#loaded = null;
		giveBack();
		await ran;
	}
}
