import { request } from 'node:http';

import { PermitSchema } from '../../src/transport/action-schemas';
import type { Session } from '../sandbox/session';

/** An answer, as far as these specs look at it. */
export interface Came {
	status: number;
	headers: Record< string, string | string[] | undefined >;
	body: string;
}

export interface Going {
	method?: string;
	headers?: Record< string, string >;
	body?: string;
}

/** One request, with whatever headers: `fetch` keeps `Host` to itself. */
export function send(
	url: string,
	{ method = 'POST', headers = {}, body = '{}' }: Going = {}
): Promise< Came > {
	return new Promise( ( resolve, reject ) => {
		const outgoing = request(
			url,
			{
				method,
				headers: { 'Content-Type': 'application/json', ...headers },
			},
			( answer ) => {
				const pieces: Buffer[] = [];
				answer.on( 'data', ( piece: Buffer ) => pieces.push( piece ) );
				answer.on( 'end', () =>
					resolve( {
						status: answer.statusCode ?? 0,
						headers: answer.headers,
						body: Buffer.concat( pieces ).toString(),
					} )
				);
			}
		);
		outgoing.on( 'error', reject );
		outgoing.end( method === 'GET' ? undefined : body );
	} );
}

/** A permit, as the page draws one. */
export async function permitFor(
	session: Session,
	url: string,
	method = 'POST'
): Promise< string > {
	const { permit } = await session.server.call(
		'ws401_permit',
		PermitSchema,
		{ method, url }
	);
	return permit;
}

/** Headers that carry a permit. */
export const withPermit = (
	permit: string,
	headers: Record< string, string > = {}
) => ( { ...headers, 'X-WS401-Dry-Run': permit } );

export const basic = ( user: string, password: string ) =>
	`Basic ${ Buffer.from( `${ user }:${ password }` ).toString( 'base64' ) }`;

/** The error code of an answer of the REST shape; null when it is none. */
export function codeOf( { body }: Came ): string | null {
	try {
		return JSON.parse( body ).code ?? null;
	} catch {
		return null;
	}
}
