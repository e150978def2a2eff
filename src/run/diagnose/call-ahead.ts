import type { Server } from '../../transport/server';

type Call = Server[ 'call' ];

/** Milliseconds for which an answer is handed out: half of what tickets live. */
const GOOD_FOR = 30_000;

/** A server whose answers can be asked for before they are needed. */
export interface AheadServer extends Server {
	/** Makes a call now; the next `call` with the same action and fields gets its answer, or its error. */
	ahead: Call extends ( ...call: infer Arguments ) => unknown
		? ( ...call: Arguments ) => void
		: never;
}

/**
 * Each answer is handed out once: tickets are good for one request. One that has waited too long is asked for again.
 *
 * @param server Who answers.
 * @param now    Milliseconds.
 */
export function callAhead( server: Server, now: () => number ): AheadServer {
	const waiting = new Map<
		string,
		{ at: number; answer: Promise< unknown > }[]
	>();
	const keyOf = ( action: string, fields?: Record< string, string > ) =>
		JSON.stringify( [ action, fields ] );

	return {
		...server,
		ahead( action, schema, fields, signal ) {
			const key = keyOf( action, fields );
			const answer = server.call( action, schema, fields, signal );
			// Nobody may ever ask for it.
			answer.catch( () => {} );
			waiting.set( key, [
				...( waiting.get( key ) ?? [] ),
				{ at: now(), answer },
			] );
		},
		call: ( ( action, schema, fields, signal ) => {
			const answers = waiting.get( keyOf( action, fields ) ) ?? [];
			while ( answers[ 0 ] && now() - answers[ 0 ].at > GOOD_FOR ) {
				answers.shift();
			}
			return (
				answers.shift()?.answer ??
				server.call( action, schema, fields, signal )
			);
		} ) as Call,
	};
}
