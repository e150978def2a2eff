import { __ } from '@wordpress/i18n';

import type { Exchange, Probe } from '../diagnosis/evidence/types';
import { PermitSchema } from './action-schemas';
import {
	createListening,
	withToken,
	type AskAsVisitor,
	type KeptBack,
} from './listening';
import { isSafe } from './probe-headers';
import type { Server } from './server';
import { ServerError } from './server-error';

/** A response header with this name and value proves that only the endpoint itself was left out. */
const MARKER_HEADER = 'x-ws401-dry-run';
const MARKER_VALUE = 'reached';

/** What the site says of an address that it knows not to be its own. */
const NOT_OURS = [ 'permit_other_host', 'permit_not_rest' ];

export type DryRunPass =
	| { kind: 'ready'; url: string; headers: Record< string, string > }
	| KeptBack;

const refusedToSend = ( reason: string ): KeptBack => ( {
	kind: 'refused',
	failure: 'refused-to-send',
	reason,
} );

/**
 * What makes requests of one vantage stop right before their endpoint. An unsafe probe without it is never sent, nor one to an
 * address that has not shown, by answering a fresh challenge there, that this plugin of this site listens: a second WordPress in
 * a subfolder, a site of the network without the plugin or another host would carry it out.
 *
 * @param server Who signs.
 * @param ask    How the vantage reads an address.
 * @param now    Milliseconds.
 */
export function createDryRuns(
	server: Server,
	ask: AskAsVisitor,
	now: () => number
): ( probe: Probe, signal?: AbortSignal ) => Promise< DryRunPass > {
	const refusalAt = createListening( server, ask, now );

	async function pass(
		{ method, url }: Probe,
		signal?: AbortSignal
	): Promise< DryRunPass > {
		const refusal = await refusalAt( url, signal );
		if ( refusal ) {
			return refusal;
		}
		const { argument, header, permit } = await server.call(
			'ws401_permit',
			PermitSchema,
			{ method, url },
			signal
		);
		// In both: a proxy that drops headers it does not know must not turn a dry run into a real save.
		return {
			kind: 'ready',
			url: withToken( url, argument, permit ),
			headers: { [ header ]: permit },
		};
	}

	return async ( probe, signal ) => {
		if ( ! probe.dryRun ) {
			return isSafe( probe.method )
				? { kind: 'ready', url: probe.url, headers: {} }
				: refusedToSend(
						__(
							'Not sent: a request that changes something is only sent as a dry run.',
							'who-said-401'
						)
					);
		}
		try {
			return await pass( probe, signal );
		} catch ( error ) {
			if ( error instanceof ServerError && error.kind !== 'aborted' ) {
				return {
					...refusedToSend( error.message ),
					...( NOT_OURS.includes( error.code )
						? { failure: 'not-listening' }
						: {} ),
				};
			}
			throw error;
		}
	};
}

export function hasReachedEndpoint(
	probe: Probe,
	response: Exchange[ 'response' ]
): boolean {
	return probe.dryRun && response?.headers[ MARKER_HEADER ] === MARKER_VALUE;
}
