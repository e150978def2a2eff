import type { Exchange, Probe, Vantage } from '../../diagnosis/evidence/types';
import type { SendProbe } from '../vantage';
import { isAnswer, notListening } from '../listening';
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
import type { LookStart } from './run-schemas';

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
	/** To the very address, so that a cache on the way answers as it does to others: what it says is what is asked. Safe requests only. */
	isAsGiven?: boolean;
	signal?: AbortSignal;
}

/** An exchange that was sent in the sandbox, and the id its receipt must carry. */
export interface SandboxedExchange {
	id: string;
	exchange: Exchange;
}

/** What can send sandboxed probes. */
export interface Sender {
	/** Active plugins but ours, in load order. */
	plugins: string[];
	/** Sends a probe with exactly these plugins on, whatever the probe's vantage. */
	send: (
		probe: Probe,
		options: SandboxedSend
	) => Promise< SandboxedExchange >;
}

export type SandboxVantages = Partial< Record< Vantage, SendProbe > >;

/** Sends with a capability: the usual one, with nothing on and nothing traced, and `changes` to it. */
type SendGranted = (
	vantage: SendProbe,
	probe: Probe,
	carrier: Carrier | undefined,
	changes: Partial< Grant > & Pick< Grant, 'probe' >,
	stop: AbortSignal | undefined,
	isAsGiven?: boolean
) => Promise< Exchange >;

function granting( start: LookStart, now: () => number ): SendGranted {
	// The clock of the browser may be wrong by hours; only what has passed since is taken from it.
	const startedAt = now();
	return ( vantage, probe, carrier, changes, stop, isAsGiven = false ) => {
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
		const wire = wireOf( grant, start.key, carrier );
		return vantage( probe, stop, {
			...wire,
			...( isAsGiven ? { url: probe.url } : {} ),
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
	};
}

/** What keeps an unsafe request back where nothing shows that this plugin listens; null lets it go. */
type KeptBack = (
	vantage: SendProbe,
	probe: Probe,
	carrier: Carrier | undefined,
	stop: AbortSignal | undefined
) => Promise< Answer | null >;

function keepingBack(
	start: LookStart,
	nextId: () => string,
	sendGranted: SendGranted,
	now: () => number
): KeptBack {
	/** By vantage, carrier and address: null when this plugin has shown there that it listens, else what was not sent. */
	const challenges = new Map< string, Promise< Answer | null > >();

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

	return ( vantage, probe, carrier, stop ) => {
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
	};
}

/** What sends probes with capabilities of a run. `now` gives milliseconds. */
export function senderOf(
	start: LookStart,
	vantages: SandboxVantages,
	now: () => number
): Sender[ 'send' ] {
	let sent = 0;
	const nextId = () => `${ start.run.slice( 0, 8 ) }-${ ++sent }`;
	const sendGranted = granting( start, now );
	const keptBack = keepingBack( start, nextId, sendGranted, now );

	return async (
		probe,
		{ enabled, theme, trace, carrier, isAsGiven = false, signal: stop }
	) => {
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
			stop,
			isAsGiven && isSafe( probe.method )
		);
		const receipt = readReceipt( exchange.response?.headers ?? {} );
		return { id, exchange: { ...exchange, receipt } };
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
