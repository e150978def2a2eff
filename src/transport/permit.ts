import { __, sprintf } from '@wordpress/i18n';
import * as v from 'valibot';

import type { Exchange, FailureKind, Probe } from '../diagnosis/evidence/types';
import { ChallengeSchema, PermitSchema } from './action-schemas';
import { isSafe } from './probe-headers';
import type { Answer } from './send-request';
import type { Server } from './server';
import { ServerError } from './server-error';

/** A response header with this name and value proves that only the endpoint itself was left out. */
const MARKER_HEADER = 'x-ws401-dry-run';
const MARKER_VALUE = 'reached';

/** Milliseconds for which an address that has answered its challenge is not asked again. */
const PROVEN_FOR = 30_000;

/** A request that is not sent, and why. */
export interface KeptBack {
	kind: 'refused';
	failure: FailureKind;
	reason: string;
}

/** What the site says of an address that it knows not to be its own. */
const NOT_OURS = [ 'permit_other_host', 'permit_not_rest' ];

export type DryRunPass =
	| { kind: 'ready'; url: string; headers: Record< string, string > }
	| KeptBack;

/** Reads an address as a visitor, with these headers. */
export type AskAsVisitor = (
	url: string,
	headers: Record< string, string >,
	signal?: AbortSignal
) => Promise< Answer >;

const refusedToSend = ( reason: string ): KeptBack => ( {
	kind: 'refused',
	failure: 'refused-to-send',
	reason,
} );

/**
 * The one sentence for an unsafe request that was kept back because its address did not show that this plugin listens there.
 */
export function notListening( {
	response,
	failure,
}: Pick< Answer, 'response' | 'failure' > ): KeptBack {
	return {
		kind: 'refused',
		failure: 'not-listening',
		reason: sprintf(
			/* translators: %s: HTTP status, such as 404, or why there was none. */
			__(
				'Not sent: at this address nothing showed that Who Said 401 would stop the request before it changes something (asked for a sign of itself, the address answered: %s).',
				'who-said-401'
			),
			response?.status ?? failure?.kind ?? 'unknown'
		),
	};
}

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
	/** By address: null when it listens, else why the request stays here. */
	const known = new Map<
		string,
		{ at: number; refusal: Promise< KeptBack | null > }
	>();

	/** Fresh each time: an answer that a cache has kept is one to another challenge. */
	async function challenge(
		url: string,
		signal?: AbortSignal
	): Promise< KeptBack | null > {
		const { argument, header, ticket, answer } = await server.call(
			'ws401_challenge',
			ChallengeSchema,
			{ url },
			signal
		);
		const came = await ask(
			withToken( url, argument, ticket ),
			{ [ header ]: ticket },
			signal
		);
		return isAnswer( came, answer ) ? null : notListening( came );
	}

	function refusalAt(
		url: string,
		signal?: AbortSignal
	): Promise< KeptBack | null > {
		const before = known.get( url );
		if ( before && now() - before.at < PROVEN_FOR ) {
			return before.refusal;
		}
		const refusal = challenge( url, signal );
		known.set( url, { at: now(), refusal } );
		// What could not even be asked may be asked again.
		refusal.catch( () => known.delete( url ) );
		return refusal;
	}

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

function withToken( address: string, argument: string, token: string ) {
	const url = new URL( address );
	url.search += `${ url.search ? '&' : '?' }${ argument }=${ encodeURIComponent( token ) }`;
	return url.href;
}

const ListeningSchema = v.object( {
	ws401: v.literal( 'listening' ),
	answer: v.string(),
} );

/** Whether an answer is the one that only this plugin of this site can give to this challenge. */
export function isAnswer(
	{ response }: Pick< Answer, 'response' >,
	answer: string
): boolean {
	if ( response?.status !== 200 ) {
		return false;
	}
	try {
		const said = v.safeParse(
			ListeningSchema,
			JSON.parse( response.body )
		);
		return said.success && said.output.answer === answer;
	} catch {
		return false;
	}
}

export function hasReachedEndpoint(
	probe: Probe,
	response: Exchange[ 'response' ]
): boolean {
	return probe.dryRun && response?.headers[ MARKER_HEADER ] === MARKER_VALUE;
}
