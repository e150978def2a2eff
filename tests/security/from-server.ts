import { LoopbackSchema } from '../../src/transport/action-schemas';
import { ServerError } from '../../src/transport/server-error';
import type { Session } from '../sandbox/session';

/** A probe as whoever holds the page's nonce may write it by hand. */
export interface RawProbe {
	url: string;
	method?: string;
	credential?: string;
	secret?: string;
	headers?: Record< string, string >;
	body?: string;
}

/** What the server answers to it: the status it got, or why it sent nothing. */
export async function fromServer( { server }: Session, probe: RawProbe ) {
	try {
		const { response, failure } = await server.call(
			'ws401_from_server',
			LoopbackSchema,
			{
				probe: JSON.stringify( {
					method: 'GET',
					credential: 'none',
					headers: {},
					...probe,
				} ),
			}
		);
		return {
			status: response?.status ?? null,
			kind: failure?.kind ?? null,
			text: response
				? JSON.stringify( response ) +
					Buffer.from( response.body, 'base64' ).toString()
				: ( failure?.message ?? '' ),
		};
	} catch ( error ) {
		if ( error instanceof ServerError ) {
			return { status: null, kind: error.code, text: error.message };
		}
		throw error;
	}
}
