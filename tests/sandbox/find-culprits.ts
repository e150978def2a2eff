import { isolate, type Isolation, type Options } from '../../src/isolation';
import type { Probe } from '../../src/diagnosis/evidence/types';
import {
	createMeasure,
	takeBaseline,
	type Baseline,
} from '../../src/transport/sandbox/create-measure';
import type { Doubt } from '../../src/transport/sandbox/classify';
import { findGate } from '../../src/transport/sandbox/gate';
import { startRun, type Run } from '../../src/transport/sandbox/run';
import type { Session } from './session';

/** What a whole run brought, from consent to leaving. */
export interface Hunt {
	isolation: Isolation;
	baseline: Baseline;
	run: Run;
	/** Trials that were neither the failure nor a pass, by doubt. */
	doubts: Partial< Record< Doubt, number > >;
	loaderRemoved: boolean;
	/** Seconds for the baseline and the search, and for everything with starting and ending the run. */
	seconds: { search: number; total: number };
}

export interface HuntOptions extends Options {
	/** Whether the origin trace of the baseline may guide the search. */
	useTrace?: boolean;
}

/**
 * Finds the plugins that make a probe fail, as the page does: start a run, find out how capabilities travel, take the
 * baseline with its trace, search, end the run.
 */
export async function findCulprits(
	session: Session,
	probe: Probe,
	{ useTrace = true, ...options }: HuntOptions = {}
): Promise< Hunt > {
	const began = performance.now();
	const run = await startRun( session.server, session.vantages, Date.now );
	try {
		const gate = await findGate( run, session.ajaxUrl, probe.vantage );
		if ( gate.kind === 'closed' ) {
			throw new Error(
				`No receipt came back from a control probe (${ run.mode } ${ run.reason }).`
			);
		}
		const searchBegan = performance.now();
		const baseline = await takeBaseline( run, probe, {
			carrier: gate.carrier,
			trace: useTrace,
		} );
		const doubts: Hunt[ 'doubts' ] = {};
		const measure = createMeasure( {
			run,
			probe,
			carrier: gate.carrier,
			signatures: baseline.signature ? [ baseline.signature ] : [],
			absent: baseline.absent,
			onTrial( _enabled, _sent, { doubt } ) {
				if ( doubt ) {
					doubts[ doubt ] = ( doubts[ doubt ] ?? 0 ) + 1;
				}
			},
		} );
		const origin = baseline.sent.exchange.receipt?.origin;
		const isolation = await outcomeOf(
			isolate(
				{
					plugins: run.plugins.filter(
						( plugin ) => ! baseline.absent.has( plugin )
					),
					requires: run.requires,
					suspicion:
						origin?.component.kind === 'plugin'
							? { [ origin.component.id ]: 0.95 }
							: {},
				},
				measure,
				options
			)
		);
		const search = ( performance.now() - searchBegan ) / 1000;
		const { loaderRemoved } = await run.end();
		return {
			isolation,
			baseline,
			run,
			doubts,
			loaderRemoved,
			seconds: { search, total: ( performance.now() - began ) / 1000 },
		};
	} catch ( error ) {
		await run.end();
		throw error;
	}
}

async function outcomeOf(
	search: AsyncGenerator< unknown, Isolation >
): Promise< Isolation > {
	for (;;) {
		const step = await search.next();
		if ( step.done ) {
			return step.value;
		}
	}
}
