import * as v from 'valibot';

import { OriginSchema } from './receipt';

/** `ws401_look`. The same as of `RunStartSchema`, as far as there is no run to speak of. */
export const LookStartSchema = v.object( {
	run: v.string(),
	key: v.pipe( v.string(), v.regex( /^[0-9a-f]{64}$/ ) ),
	stamp: v.string(),
	plugins: v.array( v.string() ),
	time: v.number(),
} );

export type LookStart = v.InferOutput< typeof LookStartSchema >;

/** `ws401_run_start`. `key` is hex; `stamp` shows that a capability is one of this site's, also when its run is over; `plugins` in load order, which is the order of bits; times in seconds since the epoch. */
export const RunStartSchema = v.object( {
	...LookStartSchema.entries,
	/** `muting`: no must-use plugin could be installed; `reason` says why. */
	mode: v.picklist( [ 'loader', 'muting' ] ),
	reason: v.string(),
	expires: v.number(),
	requires: v.record( v.string(), v.array( v.string() ) ),
	theme: v.object( {
		stylesheet: v.string(),
		template: v.string(),
		name: v.string(),
		/** Folder of the theme it can be exchanged for; null when there is none. */
		default: v.nullable( v.string() ),
	} ),
	/** Others that decide which plugins are loaded. */
	neighbours: v.array( v.object( { id: v.string(), name: v.string() } ) ),
} );

export type RunStart = v.InferOutput< typeof RunStartSchema >;

/** `ws401_run_end`: false while other runs go on, or when the file could not be deleted. */
export const RunEndSchema = v.object( { loaderRemoved: v.boolean() } );

/** One thing that was seen on the way to an answer. */
const TraceStepSchema = v.object( {
	...OriginSchema.entries,
	/** Priority of the callback; null when it is none. */
	priority: v.nullable( v.number() ),
	/** The hook's value before, in short; empty when there is none. */
	before: v.string(),
	/** The value after, or what happened. */
	after: v.string(),
} );

/** `ws401_trace`. */
export const TraceSchema = v.object( {
	/** In the order in which they happened. */
	steps: v.array( TraceStepSchema ),
	origin: v.nullable( OriginSchema ),
	/** Plugins that were loaded. */
	loaded: v.array( v.string() ),
	/** Writes to the database that were refused. */
	refused: v.number(),
} );

export type Trace = v.InferOutput< typeof TraceSchema >;
