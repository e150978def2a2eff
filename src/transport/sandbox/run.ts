import type { Server } from '../server';
import {
	LookStartSchema,
	RunEndSchema,
	RunStartSchema,
	TraceSchema,
	type RunStart,
	type Trace,
} from './run-schemas';
import { senderOf, type Sender, type SandboxVantages } from './sender';

export type {
	Carrier,
	SandboxedExchange,
	SandboxedSend,
	Sender,
	SandboxVantages,
} from './sender';

/** A time in which probes can be sandboxed. */
export interface Run extends RunStart, Sender {
	/** What was seen on the way to the answer of a traced probe. Can be asked once. Throws a `ServerError`. */
	trace: ( id: string ) => Promise< Trace >;
	/** Ends the run, and with the last one takes away what runs have written. Throws a `ServerError`. */
	end: () => Promise< { loaderRemoved: boolean } >;
}

/**
 * Starts a run: from here on the site has the must-use plugin installed, so call it only with the user's consent.
 * `now` gives milliseconds. A `brief` run, of a few requests, is over sooner when nobody ends it. Throws a `ServerError` with one sentence when the site refuses.
 */
export async function startRun(
	server: Server,
	vantages: SandboxVantages,
	now: () => number,
	signal?: AbortSignal,
	{ brief = false }: { brief?: boolean | undefined } = {}
): Promise< Run > {
	const start = await server.call(
		'ws401_run_start',
		RunStartSchema,
		{ consent: '1', ...( brief ? { brief: '1' } : {} ) },
		signal
	);
	return {
		...start,
		send: senderOf( start, vantages, now ),
		trace: ( id ) =>
			server.call( 'ws401_trace', TraceSchema, {
				run: start.run,
				probe: id,
			} ),
		end: () =>
			server.call( 'ws401_run_end', RunEndSchema, { run: start.run } ),
	};
}

/**
 * Makes it possible to look where refusals come from. Nothing is installed or stored on the site; where no plugin is left out,
 * the request runs as it always does, watched. `now` gives milliseconds. Throws a `ServerError` with one sentence when the site
 * refuses.
 */
export async function startLook(
	server: Server,
	vantages: SandboxVantages,
	now: () => number,
	signal?: AbortSignal
): Promise< Sender > {
	const start = await server.call(
		'ws401_look',
		LookStartSchema,
		undefined,
		signal
	);
	return {
		plugins: start.plugins,
		send: senderOf( start, vantages, now ),
	};
}
