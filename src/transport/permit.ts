import { __ } from '@wordpress/i18n';

import type { Exchange, Probe } from '../diagnosis/evidence/types';
import { PermitSchema } from './action-schemas';
import { isSafe } from './probe-headers';
import type { Server } from './server';
import { ServerError } from './server-error';

/** A response header with this name and value proves that only the endpoint itself was left out. */
const MARKER_HEADER = 'x-ws401-dry-run';
const MARKER_VALUE = 'reached';

export type DryRunPass =
	| { kind: 'ready'; url: string; headers: Record< string, string > }
	| { kind: 'refused'; reason: string };

/**
 * What makes a request stop right before its endpoint. An unsafe probe without it is never sent. The permit travels in a header
 * and in the address: a proxy that drops headers it does not know must not turn a dry run into a real save.
 */
export async function dryRunPassFor(
	probe: Probe,
	server: Server,
	signal?: AbortSignal
): Promise< DryRunPass > {
	if ( ! probe.dryRun ) {
		return isSafe( probe.method )
			? { kind: 'ready', url: probe.url, headers: {} }
			: {
					kind: 'refused',
					reason: __(
						'Not sent: a request that changes something is only sent as a dry run.',
						'who-said-401'
					),
				};
	}
	try {
		const { argument, header, permit } = await server.call(
			'ws401_permit',
			PermitSchema,
			{ method: probe.method, url: probe.url },
			signal
		);
		const url = new URL( probe.url );
		url.search += `${ url.search ? '&' : '?' }${ argument }=${ encodeURIComponent( permit ) }`;
		return {
			kind: 'ready',
			url: url.href,
			headers: { [ header ]: permit },
		};
	} catch ( error ) {
		if ( error instanceof ServerError && error.kind !== 'aborted' ) {
			return { kind: 'refused', reason: error.message };
		}
		throw error;
	}
}

export function hasReachedEndpoint(
	probe: Probe,
	response: Exchange[ 'response' ]
): boolean {
	return probe.dryRun && response?.headers[ MARKER_HEADER ] === MARKER_VALUE;
}
