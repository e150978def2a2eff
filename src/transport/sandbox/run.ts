import type { Exchange, Probe, Vantage } from '../../diagnosis/evidence/types';
import type { SendProbe } from '../browser';
import type { Server } from '../server';
import {
	signCapability,
	withArgument,
	type Grant,
	type ThemeChoice,
} from './capability';
import { encodePluginSet } from './plugin-set';
import { readReceipt } from './receipt';
import {
	RunEndSchema,
	RunStartSchema,
	TraceSchema,
	type RunStart,
	type Trace,
} from './run-schemas';

/** Seconds a capability lives; the server takes at most 60. */
const LIFETIME = 50;

/** How a capability travels. Some proxies drop headers they do not know. */
export type Carrier = 'header' | 'query';

export interface SandboxedSend {
	enabled: ReadonlySet< string >;
	theme?: ThemeChoice;
	/** Have the origin of the answer traced. */
	trace?: boolean;
	carrier?: Carrier;
	signal?: AbortSignal;
}

/** An exchange that was sent in the sandbox, and the id its receipt must carry. */
export interface SandboxedExchange {
	id: string;
	exchange: Exchange;
}

/** A time in which probes can be sandboxed. */
export interface Run extends RunStart {
	/** Sends a probe with exactly these plugins on, whatever the probe's vantage. */
	send: (
		probe: Probe,
		options: SandboxedSend
	) => Promise< SandboxedExchange >;
	/** What was seen on the way to the answer of a traced probe. Can be asked once. Throws a `ServerError`. */
	trace: ( id: string ) => Promise< Trace >;
	/** Ends the run, and with the last one takes away what runs have written. Throws a `ServerError`. */
	end: () => Promise< { loaderRemoved: boolean } >;
}

export type SandboxVantages = Partial< Record< Vantage, SendProbe > >;

/**
 * Starts a run: from here on the site has the must-use plugin installed, so call it only with the user's consent.
 * `now` gives milliseconds. A `brief` run, of a few requests, is over sooner when nobody ends it. Throws a `ServerError` with one sentence when the site refuses.
 */
export async function startRun(
	server: Server,
	vantages: SandboxVantages,
	now: () => number,
	signal?: AbortSignal,
	brief = false
): Promise< Run > {
	const start = await server.call(
		'ws401_run_start',
		RunStartSchema,
		{ consent: '1', ...( brief ? { brief: '1' } : {} ) },
		signal
	);
	// The clock of the browser may be wrong by hours; only what has passed since is taken from it.
	const startedAt = now();
	let sent = 0;

	return {
		...start,
		async send( probe, { enabled, theme, trace, carrier, signal: stop } ) {
			const vantage = vantages[ probe.vantage ];
			if ( ! vantage ) {
				throw new Error( `Nothing sends from "${ probe.vantage }".` );
			}
			const id = `${ start.run.slice( 0, 8 ) }-${ ++sent }`;
			const passed = Math.max( 0, ( now() - startedAt ) / 1000 );
			const grant: Grant = {
				run: start.run,
				probe: id,
				method: probe.method,
				url: probe.url,
				set: encodePluginSet( start.plugins, enabled ),
				theme: theme ?? 'keep',
				expires: Math.floor( start.time + passed ) + LIFETIME,
				dryRun: probe.dryRun,
				trace: trace ?? false,
			};
			const wire = ( changes: Partial< Grant > ) =>
				wireOf( { ...grant, ...changes }, start.key, carrier );
			const exchange = await vantage( probe, stop, {
				...wire( {} ),
				check: wire( { method: 'GET', dryRun: false, trace: false } ),
			} );
			const receipt = readReceipt( exchange.response?.headers ?? {} );
			return { id, exchange: { ...exchange, receipt } };
		},
		trace: ( id ) =>
			server.call( 'ws401_trace', TraceSchema, {
				run: start.run,
				probe: id,
			} ),
		end: () =>
			server.call( 'ws401_run_end', RunEndSchema, { run: start.run } ),
	};
}

/** Address and headers of a request with this capability. */
function wireOf(
	grant: Grant,
	key: string,
	carrier: Carrier = 'header'
): { url: string; headers: Record< string, string > } {
	const token = signCapability( grant, key );
	// Unique for each probe, so that no cache on the way has an answer ready.
	const url = withArgument( grant.url, 'ws401_probe', grant.probe );
	return carrier === 'query'
		? { url: withArgument( url, 'ws401_run', token ), headers: {} }
		: { url, headers: { 'X-WS401-Run': token } };
}
