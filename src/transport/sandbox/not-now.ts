import type { Exchange } from '../../diagnosis/evidence/types';
import { pause as waiting } from '../pause';
import { LONGEST_PAUSE, retryAfter } from '../retry-after';
import type { SandboxedExchange } from './run';

/** Seconds to wait after an answer that teaches nothing, by how many came in a row. */
export const PAUSES = [ 1, 2, 4, 8 ] as const;

/** Statuses with which something says that it cannot answer at the moment. */
const NOT_NOW = [ 429, 502, 503, 504 ];

/**
 * Whether an exchange says only that the site cannot answer now: nothing came back, something asks for patience, or PHP broke off
 * before this plugin could put its receipt on the answer, as where WordPress cannot reach its database (a 500).
 */
export function isNotNow( { response, receipt }: Exchange ): boolean {
	return (
		! response ||
		NOT_NOW.includes( response.status ) ||
		( response.status >= 500 && ! receipt )
	);
}

/** Seconds to leave the site alone after such an exchange; `inARow` had come before it. */
export function pauseAfter(
	{ response, sentAt, duration }: Exchange,
	inARow: number
): number {
	const asked = response
		? retryAfter( response.headers, sentAt + duration )
		: null;
	return Math.min( LONGEST_PAUSE, asked ?? PAUSES[ inARow ] ?? PAUSES[ 3 ] );
}

interface Patience {
	/** Whether an exchange is the failure that is looked at, which may be a 503 itself. */
	isWanted: ( exchange: Exchange ) => boolean;
	signal?: AbortSignal | undefined;
	/** Handed in so that tests need not wait. */
	pause?: typeof waiting;
}

/** Sends until the site answers; the last answer where it does not. */
export async function sendUntilAnswered(
	send: () => Promise< SandboxedExchange >,
	{ isWanted, signal, pause = waiting }: Patience
): Promise< SandboxedExchange > {
	for ( let tries = 0; ; tries++ ) {
		const sent = await send();
		const { exchange } = sent;
		if (
			signal?.aborted ||
			tries === PAUSES.length ||
			! isNotNow( exchange ) ||
			isWanted( exchange )
		) {
			return sent;
		}
		await pause( pauseAfter( exchange, tries ), signal );
	}
}
