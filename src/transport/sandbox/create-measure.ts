import type { Measure } from '../../isolation';
import type { Exchange, Probe } from '../../diagnosis/evidence/types';
import { wasNotSent } from '../../diagnosis/exchange/was-not-sent';
import { pause as waiting } from '../pause';
import {
	classify,
	signatureOf,
	type Classified,
	type FailureSignature,
} from './classify';
import type { ThemeChoice } from './capability';
import { pauseAfter, sendUntilAnswered } from './not-now';
import { decodePluginSet } from './plugin-set';
import type { Carrier, Run, SandboxedExchange } from './run';

export interface MeasureOptions {
	run: Run;
	/** The failing request. */
	probe: Probe;
	/** The failures that count as this one. */
	signatures: readonly FailureSignature[];
	carrier?: Carrier;
	theme?: ThemeChoice;
	/** Plugins that are not loaded for this request even when asked for (see `absentPlugins`). */
	absent?: ReadonlySet< string >;
	/** Have the origin of each answer traced. */
	trace?: boolean;
	/** What everything on has been answered already, and how it was sent: serves as the answer to the first such trial. */
	first?: SandboxedExchange | undefined;
	/** Hears of every trial, with what its exchange showed. */
	onTrial?: (
		enabled: ReadonlySet< string >,
		sent: SandboxedExchange,
		classified: Classified
	) => void;
	/** Waits that many seconds; handed in so that tests need not. */
	pause?: ( seconds: number, signal?: AbortSignal ) => Promise< void >;
	signal?: AbortSignal;
}

/**
 * What `isolate()` measures with: one sandboxed probe per call. It throws when a probe may not be sent at all, with the
 * sentence that says why.
 */
export function createMeasure( {
	run,
	probe,
	signatures,
	carrier = 'header',
	theme = 'keep',
	absent = new Set(),
	trace = false,
	first,
	onTrial,
	pause = waiting,
	signal,
}: MeasureOptions ): Measure {
	let inARow = 0;
	let known = first;
	/** What is known of this set already, once. */
	const takeKnown = ( enabled: ReadonlySet< string > ) => {
		const taken = run.plugins.every(
			( plugin ) => enabled.has( plugin ) || absent.has( plugin )
		)
			? known
			: undefined;
		known = taken ? undefined : known;
		return taken;
	};
	return async ( enabled ) => {
		const sent =
			takeKnown( enabled ) ??
			( await run.send( probe, {
				enabled,
				theme,
				carrier,
				...( trace ? { trace } : {} ),
				...( signal ? { signal } : {} ),
			} ) );
		const { failure } = sent.exchange;
		if ( failure && wasNotSent( failure ) ) {
			throw new Error( failure.message );
		}
		const classified = classify( sent.exchange, {
			signatures,
			probe: sent.id,
			plugins: run.plugins,
			enabled,
			absent,
			muting: run.mode === 'muting',
		} );
		onTrial?.( enabled, sent, classified );
		if ( classified.outcome === 'transient' && ! signal?.aborted ) {
			await pause( pauseAfter( sent.exchange, inARow++ ), signal );
		} else {
			inARow = 0;
		}
		return classified;
	};
}

/** The first trial of a search: everything on, traced. Tells what the search needs to know. */
export interface Baseline {
	sent: SandboxedExchange;
	/** How the request fails here; null when no answer came. */
	signature: FailureSignature | null;
	absent: Set< string >;
}

/**
 * Takes it. Where the site cannot answer now it is asked again: what the trace tells is had from no other trial. `status` is that of
 * the failure, which is an answer whatever it is.
 */
export async function takeBaseline(
	run: Run,
	probe: Probe,
	{
		status,
		pause,
		...options
	}: {
		carrier: Carrier;
		status?: number;
		trace?: boolean;
		signal?: AbortSignal;
		pause?: MeasureOptions[ 'pause' ];
	}
): Promise< Baseline > {
	const sent = await sendUntilAnswered(
		() =>
			run.send( probe, {
				enabled: new Set( run.plugins ),
				trace: true,
				...options,
			} ),
		{
			isWanted: ( { response } ) => response?.status === status,
			signal: options.signal,
			...( pause ? { pause } : {} ),
		}
	);
	const { response } = sent.exchange;
	return {
		sent,
		signature: response ? signatureOf( response ) : null,
		absent: absentPlugins( run, sent.exchange ),
	};
}

/**
 * Plugins that were not loaded although all were asked for: a neighbour keeps them off for this request, so they are no
 * suspects. Not to be told from a request that ended while plugins were being loaded.
 */
function absentPlugins(
	run: Pick< Run, 'plugins' >,
	{ receipt }: Exchange
): Set< string > {
	const loaded =
		receipt && ! receipt.early && ! receipt.fatal
			? decodePluginSet( run.plugins, receipt.loaded )
			: null;
	return new Set(
		loaded ? run.plugins.filter( ( plugin ) => ! loaded.has( plugin ) ) : []
	);
}
