import { __ } from '@wordpress/i18n';

import type { Probe } from '../../diagnosis/evidence/types';
import { pause as waiting } from '../pause';
import { isNotNow, PAUSES } from './not-now';
import type { Carrier, Run, Sender } from './run';

/** Whether sandboxed requests really are: what control probes, which only this plugin answers, brought back. */
export type Gate =
	| { kind: 'open'; carrier: Carrier }
	/** No receipt came back, so no answer of a trial would prove anything. */
	| { kind: 'closed' };

/**
 * The control probe: our own address on admin-ajax, which no REST blocker sees. It is answered by nobody, which is enough.
 */
function controlProbe( ajaxUrl: string, vantage: Probe[ 'vantage' ] ): Probe {
	return {
		id: `${ vantage }/none/GET/gate`,
		endpoint: 'gate',
		route: null,
		url: `${ ajaxUrl }?action=ws401_echo`,
		method: 'GET',
		credential: 'none',
		form: 'direct',
		vantage,
		dryRun: false,
		expects: {
			statuses: [ 400 ],
			why: __(
				'Without a ticket this address has no answer; what counts is the header that comes with it.',
				'who-said-401'
			),
		},
	};
}

/** Tries the header first, then the query argument, and says which of them arrives. `ajaxUrl` is absolute. */
export async function findGate(
	run: Sender & Pick< Run, 'mode' >,
	ajaxUrl: string,
	vantage: Probe[ 'vantage' ],
	signal?: AbortSignal
): Promise< Gate > {
	return ( await tryCarriers( run, ajaxUrl, vantage, signal ) ).gate;
}

/** The same, and where the site cannot answer now, once more after a while: a gate that nobody could reach is not closed. */
export async function findGatePatiently(
	run: Sender & Pick< Run, 'mode' >,
	ajaxUrl: string,
	vantage: Probe[ 'vantage' ],
	signal?: AbortSignal,
	pause = waiting
): Promise< Gate > {
	for ( const seconds of PAUSES ) {
		const tried = await tryCarriers( run, ajaxUrl, vantage, signal );
		if ( ! tried.isNotNow || signal?.aborted ) {
			return tried.gate;
		}
		await pause( seconds, signal );
	}
	return findGate( run, ajaxUrl, vantage, signal );
}

async function tryCarriers(
	run: Sender & Pick< Run, 'mode' >,
	ajaxUrl: string,
	vantage: Probe[ 'vantage' ],
	signal?: AbortSignal
): Promise< { gate: Gate; isNotNow: boolean } > {
	let isDown = false;
	const enabled = new Set( run.plugins );
	for ( const carrier of [ 'header', 'query' ] as const ) {
		const { id, exchange } = await run.send(
			controlProbe( ajaxUrl, vantage ),
			{ enabled, carrier, ...( signal ? { signal } : {} ) }
		);
		const { receipt } = exchange;
		if (
			receipt?.probe === id &&
			receipt.muted === ( run.mode === 'muting' )
		) {
			return { gate: { kind: 'open', carrier }, isNotNow: false };
		}
		isDown ||= isNotNow( exchange );
	}
	return { gate: { kind: 'closed' }, isNotNow: isDown };
}
