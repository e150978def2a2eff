import type {
	ExchangeResponse,
	LiteralPlaces,
} from '../../diagnosis/evidence/types';
import { isCoreRefusal } from '../../diagnosis/exchange/core-refusals';
import { LiteralPlacesSchema } from '../../transport/action-schemas';
import type { Server } from '../../transport/server';

/** A longer message is put together as it is said. */
const LONGEST_MESSAGE = 200;

/** What is looked for: the words of an answer, or where the Authorization header is taken out of PHP's variables. */
export type Words = { code: string; message: string } | { removal: '1' };

/** What of an answer stands in somebody's code; null where its words are WordPress's own, or it has none. */
export function wordsOf( response: ExchangeResponse | null ): Words | null {
	const code = response?.code ?? '';
	const message = response?.message ?? '';
	return code === '' || isCoreRefusal( code )
		? null
		: { code, message: message.length <= LONGEST_MESSAGE ? message : '' };
}

/**
 * Where words stand in the active code, or where it takes the Authorization header out of PHP's variables. Throws a `ServerError`.
 *
 * @param server Whom to ask.
 * @param wanted What to look for.
 * @param signal Ends it.
 */
export const placesOf = (
	server: Server,
	wanted: Words,
	signal?: AbortSignal
): Promise< LiteralPlaces > =>
	server.call( 'ws401_find_literals', LiteralPlacesSchema, wanted, signal );
