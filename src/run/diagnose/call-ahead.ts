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
	/** Has an answer that came with another one; the next `call` with the same action and fields gets it. */
	brought: (
		action: string,
		fields: Record< string, string > | undefined,
		answer: unknown
	) => void;
	/** How many answers wait for such calls. */
	kept: ( action: string, fields?: Record< string, string > ) => number;
	/** Takes all answers to an action that no call got, those that waited too long among them. */
	unused: ( action: string ) => Promise< unknown >[];
	/** Takes all answers that such calls got. */
	used: (
		action: string,
		fields?: Record< string, string >
	) => Promise< unknown >[];
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
	/** By action: those that waited too long. */
	const stale = new Map< string, Promise< unknown >[] >();
	const handedOut = new Map< string, Promise< unknown >[] >();
	const keyOf = ( action: string, fields?: Record< string, string > ) =>
		JSON.stringify( [ action, fields ] );

	function keep( key: string, answer: Promise< unknown > ) {
		waiting.set( key, [
			...( waiting.get( key ) ?? [] ),
			{ at: now(), answer },
		] );
	}

	/** Those that are still good. */
	function fresh( key: string ) {
		const answers = waiting.get( key ) ?? [];
		while ( answers[ 0 ] && now() - answers[ 0 ].at > GOOD_FOR ) {
			const [ action ] = JSON.parse( key ) as [ string ];
			stale.set( action, [
				...( stale.get( action ) ?? [] ),
				...answers.splice( 0, 1 ).map( ( { answer } ) => answer ),
			] );
		}
		return answers;
	}

	return {
		...server,
		ahead( action, schema, fields, signal ) {
			const answer = server.call( action, schema, fields, signal );
			// Nobody may ever ask for it.
			answer.catch( () => {} );
			keep( keyOf( action, fields ), answer );
		},
		brought( action, fields, answer ) {
			keep( keyOf( action, fields ), Promise.resolve( answer ) );
		},
		kept: ( action, fields ) => fresh( keyOf( action, fields ) ).length,
		unused( action ) {
			const left = [ ...waiting ].flatMap( ( [ key, answers ] ) =>
				( JSON.parse( key ) as [ string ] )[ 0 ] === action
					? answers.splice( 0 ).map( ( { answer } ) => answer )
					: []
			);
			const late = stale.get( action ) ?? [];
			stale.delete( action );
			return [ ...late, ...left ];
		},
		used( action, fields ) {
			const answers = handedOut.get( keyOf( action, fields ) ) ?? [];
			handedOut.delete( keyOf( action, fields ) );
			return answers;
		},
		call: ( ( action, schema, fields, signal ) => {
			const key = keyOf( action, fields );
			const answer =
				fresh( key ).shift()?.answer ??
				server.call( action, schema, fields, signal );
			handedOut.set( key, [ ...( handedOut.get( key ) ?? [] ), answer ] );
			return answer;
		} ) as Call,
	};
}
