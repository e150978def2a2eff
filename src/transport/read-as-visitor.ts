import type { AskAsVisitor } from './listening';
import { wireFormOf } from './probe-headers';
import { sendRequest, type Answer, type BrowserWorld } from './send-request';
import type { SandboxWire } from './vantage';

/** Reads addresses from the browser as a visitor would: nothing that identifies anybody goes along. */
export const readerAsVisitor =
	( world: BrowserWorld ): AskAsVisitor =>
	( url, headers, signal ) =>
		sendRequest(
			{
				url,
				method: 'GET',
				headers: {
					...wireFormOf( { method: 'GET' } ).headers,
					...headers,
				},
				credentials: 'omit',
			},
			world,
			signal
		);

/** What addresses answer a visitor, asked once each. */
export interface VisitorAnswers {
	/** The answer that is known, else a fresh one; with `sandboxed` it is asked in the sandbox. */
	at: (
		url: string,
		signal?: AbortSignal,
		sandboxed?: SandboxWire[ 'check' ]
	) => Promise< Answer >;
	/** Lets the address be asked again. */
	forget: ( url: string ) => void;
}

/** See `VisitorAnswers`. */
export function createVisitorAnswers( world: BrowserWorld ): VisitorAnswers {
	const read = readerAsVisitor( world );
	const known = new Map< string, Promise< Answer > >();
	return {
		at( url, signal, sandboxed ) {
			const before = known.get( url );
			if ( before ) {
				return before;
			}
			const answer = read(
				sandboxed?.url ?? url,
				sandboxed?.headers ?? {},
				signal
			);
			known.set( url, answer );
			return answer;
		},
		forget: ( url ) => {
			known.delete( url );
		},
	};
}
