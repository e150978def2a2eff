import type { Evidence, Exchange } from '../../diagnosis/evidence/types';
import { isAsExpected, realSaveOf } from '../../diagnosis/probes';
import { sendRealSave } from '../../transport/real-save';
import type { BrowserWorld } from '../../transport/send-request';
import type { Server } from '../../transport/server';
import { ServerError } from '../../transport/server-error';
import { withExchanges } from './collect-evidence';
import { placesOf, wordsOf } from './literal-places';

/** Whose code has the words of its answer. A trace would have to save once more, so this is all that tells who gave it. */
async function withPlaces(
	server: Server,
	exchange: Exchange
): Promise< Exchange > {
	const words = isAsExpected( exchange )
		? null
		: wordsOf( exchange.response, false );
	if ( words === null ) {
		return exchange;
	}
	try {
		return {
			...exchange,
			sight: {
				isEarly: false,
				without: [],
				literals: await placesOf( server, words ),
			},
		};
	} catch ( error ) {
		if ( error instanceof ServerError ) {
			return exchange;
		}
		throw error;
	}
}

/**
 * Sends the save that passed as a dry run for real, once: the user has just been asked.
 *
 * @param server   Our own actions.
 * @param world    What sends requests.
 * @param evidence Of the run in which it passed.
 * @param content  Its content, as JSON.
 * @return The evidence with what came of it; as it was where there is no such save, or it was sent before.
 */
export async function saveForReal(
	server: Server,
	world: BrowserWorld,
	evidence: Evidence,
	content: string
): Promise< Evidence > {
	const probe = realSaveOf( evidence );
	if ( ! probe ) {
		return evidence;
	}
	const exchange = await sendRealSave( server, world, probe, content );
	return withExchanges( evidence, [
		...( evidence.exchanges ?? [] ),
		await withPlaces( server, exchange ),
	] );
}
