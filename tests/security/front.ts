import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a front does with a request that came in. */
export interface Passing {
	/** Address of the server behind, without a trailing slash. */
	to: string;
	/** Key under which its answer is kept and found; absent: not kept. */
	keep?: string | undefined;
}

interface Kept {
	status: number;
	headers: IncomingMessage[ 'headers' ];
	body: Buffer;
}

/**
 * A proxy in front of a site, as careless as some are. The host it was asked for is handed on, so WordPress sees the front's.
 *
 * @param decide Where a request goes.
 * @return Its address, how often it answered from what it kept, and what ends it.
 */
export async function openFront(
	decide: ( method: string, url: string ) => Passing
) {
	const kept = new Map< string, Kept >();
	const seen = { replayed: 0, unsafe: 0 };
	const server = createServer( ( incoming, outgoing ) => {
		const { method = 'GET', url = '/', headers } = incoming;
		const { to, keep } = decide( method, url );
		seen.unsafe += method === 'GET' || url.includes( 'admin-ajax' ) ? 0 : 1;
		const old = keep === undefined ? undefined : kept.get( keep );
		if ( old ) {
			seen.replayed++;
			outgoing.writeHead( old.status, old.headers ).end( old.body );
			return;
		}
		const passed = request(
			`${ to }${ url }`,
			{ method, headers },
			( answer ) => {
				const pieces: Buffer[] = [];
				answer.on( 'data', ( piece: Buffer ) => pieces.push( piece ) );
				answer.on( 'end', () => {
					const status = answer.statusCode ?? 502;
					const body = Buffer.concat( pieces );
					const { 'transfer-encoding': _, ...plain } = answer.headers;
					if ( keep !== undefined ) {
						kept.set( keep, { status, headers: plain, body } );
					}
					outgoing.writeHead( status, plain ).end( body );
				} );
			}
		);
		passed.on( 'error', () => outgoing.writeHead( 502 ).end() );
		incoming.pipe( passed );
	} );
	await new Promise< void >( ( ready ) =>
		server.listen( 0, '127.0.0.1', ready )
	);
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${ port }`,
		seen,
		stop: () =>
			new Promise( ( done ) => {
				server.closeAllConnections();
				server.close( done );
			} ),
	};
}
