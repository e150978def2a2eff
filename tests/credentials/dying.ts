import type { BrowserWorld } from '../../src/transport/send-request';
import type { Server } from '../../src/transport/server';
import { ServerError } from '../../src/transport/server-error';

/** A browser that is killed: from some step on nothing it sends leaves any more. */
export interface Dying {
	server: Server;
	world: BrowserWorld;
	/** What left before it died. */
	sent: string[];
}

/**
 * Lets so many requests through, and none after them. A request that was let through arrives, but its answer comes
 * to nobody when it was the last.
 */
export function dyingAfter(
	steps: number,
	server: Server,
	world: BrowserWorld
): Dying {
	const sent: string[] = [];
	async function step< Value >(
		name: string,
		send: () => Promise< Value >
	): Promise< Value > {
		if ( sent.length >= steps ) {
			throw new ServerError( 'offline', 'The browser is gone.' );
		}
		sent.push( name );
		const isLast = sent.length === steps;
		const answer = await send();
		if ( isLast ) {
			throw new ServerError( 'offline', 'The browser is gone.' );
		}
		return answer;
	}
	return {
		sent,
		server: {
			...server,
			call: ( action, schema, fields, signal ) =>
				step( action, () =>
					server.call( action, schema, fields, signal )
				),
		},
		world: {
			...world,
			fetch: ( ( input: string, init?: RequestInit ) =>
				step( input, () =>
					world.fetch( input, init )
				) ) as typeof fetch,
		},
	};
}
