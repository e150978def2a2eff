import { createHash } from 'node:crypto';
import path from 'node:path';
import {
	commonTokens,
	declareFactoryPlugin,
	PluginKind,
	tokens,
} from '@stryker-mutator/api/plugin';
import { CheckStatus } from '@stryker-mutator/api/check';
import { roomOf } from './rooms.mjs';

/** A number that a seed gives to a change, the same whatever else is changed in the repository. */
function lot( seed, { fileName, location: { start }, replacement } ) {
	const name = path.relative( process.cwd(), fileName );
	return createHash( 'sha256' )
		.update(
			JSON.stringify( [
				seed,
				name,
				start.line,
				start.column,
				replacement,
			] )
		)
		.digest( 'hex' );
}

/**
 * How many of each room are taken, so that as many as possible come from each: a room that has fewer than its share leaves the rest to
 * the others.
 */
function shares( sizes, total ) {
	const taken = {};
	let left = total;
	const rooms = Object.entries( sizes ).sort( ( a, b ) => a[ 1 ] - b[ 1 ] );
	rooms.forEach( ( [ room, size ], index ) => {
		taken[ room ] = Math.min(
			size,
			Math.floor( left / ( rooms.length - index ) )
		);
		left -= taken[ room ];
	} );
	return taken;
}

/**
 * Which of these changes belong to the sample: their ids, one of each room in turn, so that what was tried until a run is broken off is a
 * sample too.
 */
function sampled( mutants, { size, seed } ) {
	const rooms = {};
	for ( const mutant of mutants ) {
		( rooms[ roomOf( mutant.fileName ) ] ??= [] ).push( mutant );
	}
	const taken = shares(
		Object.fromEntries(
			Object.entries( rooms ).map( ( [ room, own ] ) => [
				room,
				own.length,
			] )
		),
		size
	);
	return Object.entries( rooms )
		.flatMap( ( [ room, own ] ) =>
			own
				.map( ( mutant ) => ( {
					id: mutant.id,
					lot: lot( seed, mutant ),
				} ) )
				.sort( ( a, b ) => ( a.lot < b.lot ? -1 : 1 ) )
				.slice( 0, taken[ room ] )
				.map( ( { id }, turn ) => ( { id, turn } ) )
		)
		.sort( ( a, b ) => a.turn - b.turn )
		.map( ( { id } ) => id );
}

/** What Stryker is told of a change that is not in the sample; it has no word of its own for that and counts it as an error. */
export const NOT_SAMPLED = 'Not in the sample.';

/**
 * Lets through what belongs to the sample (a plugin of the kind “Checker”: it is asked once coverage is known, so that the sample is of
 * changes that a test comes by). What no test comes by is let through too: it costs nothing, and all of it is counted.
 */
class Sample {
	#options;
	#chosen = new Set();

	constructor( options ) {
		this.#options = options.sample;
	}

	async init() {}

	/** Stryker hands over all changes at once here. */
	async group( mutants ) {
		const covered = mutants.filter(
			( { coveredBy } ) => coveredBy?.length
		);
		const order = sampled( covered, this.#options );
		this.#chosen = new Set( order );
		mutants
			.filter( ( { coveredBy } ) => ! coveredBy?.length )
			.forEach( ( { id } ) => this.#chosen.add( id ) );
		// They are tried in this order, which Stryker keeps between groups only.
		const others = mutants
			.map( ( { id } ) => id )
			.filter( ( id ) => ! order.includes( id ) );
		return [ ...order.map( ( id ) => [ id ] ), others ];
	}

	async check( mutants ) {
		return Object.fromEntries(
			mutants.map( ( { id } ) => [
				id,
				this.#chosen.has( id )
					? { status: CheckStatus.Passed }
					: {
							status: CheckStatus.CompileError,
							reason: NOT_SAMPLED,
						},
			] )
		);
	}
}

const create = ( options ) => new Sample( options );
create.inject = tokens( commonTokens.options );

export const strykerPlugins = [
	declareFactoryPlugin( PluginKind.Checker, 'sample', create ),
];

export const strykerValidationSchema = {
	$schema: 'http://json-schema.org/draft-07/schema#',
	type: 'object',
	properties: {
		sample: {
			type: 'object',
			properties: {
				size: { type: 'integer' },
				seed: { type: 'integer' },
			},
		},
	},
};
