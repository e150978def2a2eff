import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { judgeTrip } from '../../diagnosis/credentials/judge-trip';
import { planTrip } from '../../diagnosis/credentials/plan-trip';
import type { Inside } from '../../diagnosis/credentials/inside';
import type { TripVerdict } from '../../diagnosis/credentials/trip';
import type { Evidence, Probe } from '../../diagnosis/evidence/types';
import { lookInside } from '../../transport/credentials/look-inside';
import { runTrip, type FinishedTrip } from '../../run/try-password/run-trip';
import type { Vantages } from '../../run/diagnose/run-probes';
import type { Server } from '../../transport/server';
import { ServerError } from '../../transport/server-error';
import { leavePage } from '../isolation/leave-page';
import {
	NoReceipts,
	openRuns,
	withinRun,
} from '../../run/find-plugin/within-run';
import type { PageSettings } from '../settings/page-settings';
import { leaveTrip } from './leave-trip';

/** A round trip as the page shows it. */
export type TripState =
	| { kind: 'idle' }
	| { kind: 'running'; done: number; planned: number }
	| { kind: 'failed'; message: string }
	| {
			kind: 'finished';
			finished: FinishedTrip;
			verdict: TripVerdict;
			/** Why the look inside did not work; empty when it did, or was not asked for. */
			insideTrouble: string;
	  };

interface Options {
	settings: PageSettings;
	server: Server;
	evidence: Evidence;
	announce: ( text: string ) => void;
	onFinished: ( verdict: TripVerdict ) => void;
}

function troubleOf( error: unknown ): string {
	if ( error instanceof NoReceipts ) {
		return __(
			'The look inside did not work: something on this site, perhaps a cache, answers in place of WordPress.',
			'who-said-401'
		);
	}
	if ( error instanceof ServerError ) {
		return error.message;
	}
	throw error;
}

/** A look inside, in a run of its own; what keeps it from working is told and does not cost the rest. */
function insideWith(
	{ settings, server, evidence }: Options,
	probe: Probe,
	signal: AbortSignal,
	onTrouble: ( message: string ) => void
) {
	return async ( vantages: Vantages ): Promise< Inside | null > => {
		const { components } = evidence;
		if ( ! components ) {
			return null;
		}
		try {
			return await withinRun(
				{
					server,
					vantages,
					components,
					ajaxUrl: new URL( settings.ajaxUrl, window.location.href )
						.href,
					hooks: evidence.hooks,
					now: Date.now,
				},
				probe.vantage,
				( run, carrier ) => lookInside( run, probe, carrier, signal ),
				{ signal, brief: true }
			);
		} catch ( error ) {
			onTrouble( troubleOf( error ) );
			return null;
		}
	};
}

/** What is under way: ended, and its password taken away, when the page is left. */
function useLeaving( { settings, server }: Options ) {
	const controller = useRef< AbortController | null >( null );
	const open = useRef< string | null >( null );

	useEffect( () => {
		const onLeave = () => {
			if ( open.current ) {
				leaveTrip( settings, server.pageNonce(), open.current );
				leavePage( settings, server.pageNonce(), openRuns() );
			}
		};
		const abort = () => controller.current?.abort();
		window.addEventListener( 'pagehide', onLeave );
		return () => {
			window.removeEventListener( 'pagehide', onLeave );
			abort();
		};
	}, [ settings, server ] );

	return { controller, open };
}

/** One round trip at a time. Its password is taken away when the page is left or another result takes the place of this one, whatever it was doing. */
export function useTrip( options: Options ): {
	state: TripState;
	start: ( inside: boolean ) => void;
	stop: () => void;
} {
	const { server, evidence, announce, onFinished } = options;
	const [ state, setState ] = useState< TripState >( { kind: 'idle' } );
	const { controller, open } = useLeaving( options );

	async function take( inside: boolean ) {
		const { site, page, credentials } = evidence;
		const probes = site && page ? planTrip( site, page ) : [];
		const [ first ] = probes;
		if ( ! site || ! first ) {
			return;
		}
		const { signal } = ( controller.current = new AbortController() );
		let done = 0;
		let insideTrouble = '';
		setState( { kind: 'running', done, planned: probes.length } );
		try {
			const finished = await runTrip( {
				server,
				world: {
					fetch: window.fetch.bind( window ),
					now: Date.now,
					origin: window.location.origin,
				},
				site,
				probes,
				xmlrpc: credentials?.xmlrpc ?? false,
				lookInside: inside
					? insideWith( options, first, signal, ( message ) => {
							insideTrouble = message;
						} )
					: null,
				onExchange: () =>
					setState( {
						kind: 'running',
						done: ++done,
						planned: probes.length,
					} ),
				onOpen: ( uuid ) => {
					open.current = uuid;
				},
				signal,
			} );
			const verdict = judgeTrip( finished.trip, evidence );
			setState( { kind: 'finished', finished, verdict, insideTrouble } );
			announce( verdict.finding.summary );
			onFinished( verdict );
		} catch ( error ) {
			if ( ! ( error instanceof ServerError ) ) {
				throw error;
			}
			if ( error.kind === 'aborted' ) {
				setState( { kind: 'idle' } );
				return;
			}
			setState( { kind: 'failed', message: error.message } );
			announce( error.message );
		}
	}

	return {
		state,
		start: ( inside ) => void take( inside ),
		stop: () => controller.current?.abort(),
	};
}
