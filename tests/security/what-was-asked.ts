import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as somebody else's server got it. */
export interface Heard {
	method: string;
	url: string;
	headers: IncomingHttpHeaders;
	body: string;
}

/** Somebody else's server, which answers everything and writes down what it was asked. */
export interface Stranger {
	url: string;
	heard: Heard[];
	stop: () => Promise< void >;
}

/** What a stranger answers: text for the page that must never see it. */
export const INSIDE = 'the inside of somebody else';

/**
 * Starts one.
 *
 * @param options          Where it listens, and what it does.
 * @param options.host     Address to listen at.
 * @param options.port     Port; a free one unless told.
 * @param options.redirect Where every request is sent on to; answered with something secret unless told.
 */
export async function startStranger( {
	host = '127.0.0.1',
	port = 0,
	redirect,
}: {
	host?: string;
	port?: number;
	redirect?: string;
} = {} ): Promise< Stranger > {
	const heard: Heard[] = [];
	const server: Server = createServer( ( request, answer ) => {
		let body = '';
		request.on( 'data', ( chunk: Buffer ) => {
			body += chunk.toString();
		} );
		request.on( 'end', () => {
			const { method = '', url = '', headers } = request;
			heard.push( { method, url, headers, body } );
			answer.writeHead(
				redirect ? 302 : 200,
				redirect
					? { Location: redirect }
					: { 'Content-Type': 'application/json', 'X-Inside': INSIDE }
			);
			answer.end( JSON.stringify( { secret: INSIDE } ) );
		} );
	} );
	await new Promise< void >( ( resolve ) =>
		server.listen( port, host, resolve )
	);
	return {
		url: `http://${ host }:${ ( server.address() as AddressInfo ).port }`,
		heard,
		stop: () =>
			new Promise( ( resolve ) => {
				server.close( () => resolve() );
				server.closeAllConnections();
			} ),
	};
}
