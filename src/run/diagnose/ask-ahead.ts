import * as v from 'valibot';

import type { Exchange, Probe } from '../../diagnosis/evidence/types';
import {
	type Ahead,
	ChallengeSchema,
	EchoTicketSchema,
	PermitBackSchema,
	PermitSchema,
} from '../../transport/action-schemas';
import { addressToRead } from '../../transport/address-to-read';
import { asksForHeaders } from '../../transport/echo';
import type { AheadServer } from './call-ahead';

/** Keeps what the facts brought for the calls that would have asked for it. */
export function keepBrought( server: AheadServer, came: Ahead | null ): void {
	for ( const ticket of came?.tickets ?? [] ) {
		server.brought( 'ws401_echo_ticket', undefined, ticket );
	}
	if ( came?.dryRun ) {
		const { method, url, challenge, permit } = came.dryRun;
		server.brought( 'ws401_challenge', { url }, challenge );
		server.brought( 'ws401_permit', { method, url }, permit );
	}
}

/** Asks for the tickets and challenges that probes are going to need, so that none has to wait for its own. */
export function askAhead(
	server: AheadServer,
	probes: readonly Probe[],
	signal?: AbortSignal
): void {
	let tickets = server.kept( 'ws401_echo_ticket' );
	for ( const probe of probes ) {
		const { dryRun, url } = probe;
		if ( asksForHeaders( probe ) && tickets-- <= 0 ) {
			server.ahead(
				'ws401_echo_ticket',
				EchoTicketSchema,
				undefined,
				signal
			);
		}
		// Not the permit itself: it is noted on the site until it is used, and may turn out not to be needed.
		const address = dryRun ? addressToRead( url ) : null;
		if (
			address !== null &&
			server.kept( 'ws401_challenge', { url: address } ) === 0
		) {
			server.ahead(
				'ws401_challenge',
				ChallengeSchema,
				{ url: address },
				signal
			);
		}
	}
}

/**
 * Gives permits back that came with the facts and that no probe used: it was not sent, or the site took so long that another was asked
 * for. So too those of requests that did not reach the endpoint: what refused them may have done so before this plugin, which then did
 * not take the permit. A site that cannot take one back throws it away by itself, within a day. Never throws.
 *
 * @param server    Who gave them.
 * @param exchanges What was sent.
 */
export async function giveBack(
	server: AheadServer,
	exchanges: readonly Exchange[]
): Promise< void > {
	const refused = exchanges.flatMap(
		( { probe: { dryRun, method, url }, reachedEndpoint } ) =>
			dryRun && ! reachedEndpoint
				? server.used( 'ws401_permit', { method, url } )
				: []
	);
	await Promise.allSettled(
		[ ...server.unused( 'ws401_permit' ), ...refused ].map(
			async ( answer ) => {
				const { permit } = v.parse( PermitSchema, await answer );
				await server.call( 'ws401_permit_back', PermitBackSchema, {
					permit,
				} );
			}
		)
	);
}
