import { Argument, Command, InvalidArgumentError } from 'commander';
import { Stryker } from '@stryker-mutator/core';
import { figures } from './figures.mjs';
import { ROOMS } from './rooms.mjs';

/** Reads a whole number of at least the given one; commander says of anything else what is wrong with it. */
const wholeFrom = ( least ) => ( text ) => {
	if ( ! /^\d{1,9}$/.test( text ) || Number( text ) < least ) {
		throw new InvalidArgumentError(
			`It is a whole number from ${ least }.`
		);
	}
	return Number( text );
};

const command = new Command( 'npm run test:mutation --' )
	.description(
		'Changes the code, one change at a time, and counts what the tests notice.'
	)
	.addArgument(
		new Argument( '[rooms...]', 'only in these rooms' ).choices(
			Object.keys( ROOMS )
		)
	)
	.option(
		'--mutate <patterns>',
		'only in these files, separated by commas, as Stryker reads them'
	)
	.option(
		'--sample <size>',
		'so many changes only, spread evenly over the rooms',
		wholeFrom( 1 )
	)
	.option( '--seed <seed>', 'which ones', wholeFrom( 0 ), 1 )
	.parse();

const { mutate, sample, seed } = command.opts();
const patterns =
	mutate?.split( ',' ) ??
	command.args.map( ( room ) => `${ ROOMS[ room ] }/**/*.ts` );

const stryker = new Stryker( {
	...( patterns.length && {
		mutate: [ ...patterns, '!**/*.{test,site}.ts' ],
	} ),
	...( sample && {
		checkers: [ 'sample' ],
		sample: { size: sample, seed },
	} ),
} );

try {
	const results = await stryker.runMutationTest();
	process.stdout.write( `\n${ figures( results ) }\n` );
	if ( sample ) {
		process.stdout.write( `Seed ${ seed }.\n` );
	}
} catch {
	// Stryker has said what is wrong.
	process.exitCode = 1;
}
