import { __, sprintf } from '@wordpress/i18n';
import * as v from 'valibot';

import type { FailureKind } from '../diagnosis/evidence/types';
import { ChallengeSchema } from './action-schemas';
import { addressToRead } from './address-to-read';
import type { Answer } from './send-request';
import type { Server } from './server';

/** Milliseconds for which an address that has answered its challenge is not asked again. */
const PROVEN_FOR = 30_000;

/** A request that is not sent, and why. */
export interface KeptBack {
	kind: 'refused';
	failure: FailureKind;
	reason: string;
}

/** Reads an address as a visitor, with these headers. */
export type AskAsVisitor = (
	url: string,
	headers: Record< string, string >,
	signal?: AbortSignal
) => Promise< Answer >;

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

/** The one for an address of which even a visitor's GET may change something. */
const hidesMethod = (): KeptBack => ( {
	kind: 'refused',
	failure: 'refused-to-send',
	reason: __(
		'Not sent: its path hides a method, so not even a visitor’s request is harmless there.',
		'who-said-401'
	),
} );

/**
 * What asks an address for a sign that this plugin of this site listens there, by a challenge. The challenge itself is a visitor's
 * request that reads: what names another method in the address is left out of it, since where nobody listens it would be obeyed.
 *
 * @param server Who signs.
 * @param ask    How the vantage reads an address.
 * @param now    Milliseconds.
 * @return Null when it listens, else why an unsafe request is kept back.
 */
export function createListening(
	server: Server,
	ask: AskAsVisitor,
	now: () => number
): ( url: string, signal?: AbortSignal ) => Promise< KeptBack | null > {
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

	return ( url, signal ) => {
		const address = addressToRead( url );
		if ( address === null ) {
			return Promise.resolve( hidesMethod() );
		}
		const before = known.get( address );
		if ( before && now() - before.at < PROVEN_FOR ) {
			return before.refusal;
		}
		const refusal = challenge( address, signal );
		known.set( address, { at: now(), refusal } );
		// What could not even be asked may be asked again.
		refusal.catch( () => known.delete( address ) );
		return refusal;
	};
}

/** An address with an argument more. */
export function withToken( address: string, argument: string, token: string ) {
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
