import type { Exchange, Probe, Vantage } from '../../diagnosis/types';
import type { SendProbe } from '../browser';
import type { Server } from '../server';
import { isAnswer, notListening } from '../permit';
import { isSafe } from '../probe-headers';
import { notSent, type Answer } from '../send-request';
import {
	challengeAnswer,
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
	/** By vantage, carrier and address: null when this plugin has shown there that it listens, else what was not sent. */
	const challenges = new Map< string, Promise< Answer | null > >();

	const nextId = () => `${ start.run.slice( 0, 8 ) }-${ ++sent }`;

	/** Sends with the capability that `changes` make of the usual one: nothing on, nothing traced. */
	function sendGranted(
		vantage: SendProbe,
		probe: Probe,
		carrier: Carrier | undefined,
		changes: Partial< Grant > & Pick< Grant, 'probe' >,
		stop: AbortSignal | undefined
	) {
		const passed = Math.max( 0, ( now() - startedAt ) / 1000 );
		const grant: Grant = {
			run: start.run,
			stamp: start.stamp,
			method: probe.method,
			url: probe.url,
			set: '',
			theme: 'keep',
			expires: Math.floor( start.time + passed ) + LIFETIME,
			dryRun: probe.dryRun,
			trace: false,
			...changes,
		};
		return vantage( probe, stop, {
			...wireOf( grant, start.key, carrier ),
			check: wireOf(
				{
					...grant,
					// A capability serves once, and this is another request.
					probe: `${ grant.probe }.check`,
					method: 'GET',
					dryRun: false,
					trace: false,
				},
				start.key,
				carrier
			),
		} );
	}

	/**
	 * Has an address show that this plugin listens, before the first unsafe request goes there: a second WordPress in a
	 * subfolder would carry it out. A probe id is never used twice, so no cache has the answer.
	 */
	async function challenge(
		vantage: SendProbe,
		probe: Probe,
		carrier: Carrier | undefined,
		stop: AbortSignal | undefined
	): Promise< Answer | null > {
		const id = nextId();
		const exchange = await sendGranted(
			vantage,
			{ ...probe, method: 'GET', credential: 'none', dryRun: false },
			carrier,
			{ probe: id, challenge: true },
			stop
		);
		if ( isAnswer( exchange, challengeAnswer( id, start.key ) ) ) {
			return null;
		}
		const { reason, failure } = notListening( exchange );
		return notSent( reason, now(), failure );
	}

	function keptBack(
		vantage: SendProbe,
		probe: Probe,
		carrier: Carrier | undefined,
		stop: AbortSignal | undefined
	): Promise< Answer | null > {
		if ( isSafe( probe.method ) ) {
			return Promise.resolve( null );
		}
		const key = JSON.stringify( [ probe.vantage, carrier, probe.url ] );
		const known =
			challenges.get( key ) ?? challenge( vantage, probe, carrier, stop );
		challenges.set( key, known );
		const askAgain = () => challenges.delete( key );
		// What went wrong on the way may not the next time.
		known.then( ( kept ) => kept && askAgain(), askAgain );
		return known;
	}

	return {
		...start,
		async send( probe, { enabled, theme, trace, carrier, signal: stop } ) {
			const vantage = vantages[ probe.vantage ];
			if ( ! vantage ) {
				throw new Error( `Nothing sends from "${ probe.vantage }".` );
			}
			const id = nextId();
			const kept = await keptBack( vantage, probe, carrier, stop );
			if ( kept ) {
				const nothing = { reachedEndpoint: false, receipt: null };
				return { id, exchange: { probe, ...kept, ...nothing } };
			}
			const exchange = await sendGranted(
				vantage,
				probe,
				carrier,
				{
					probe: id,
					set: encodePluginSet( start.plugins, enabled ),
					theme: theme ?? 'keep',
					trace: trace ?? false,
				},
				stop
			);
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
