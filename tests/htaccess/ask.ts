/**
 * One request to the real Apache, byte for byte as the simulator is told it.
 */
import { Agent, request as send, type RequestOptions } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { setTimeout } from 'node:timers/promises';
import type { SimulatedRequest } from '../../src/apache';
import type { Apache } from './apache';

/** What came back. */
export interface Answer {
	status: number;
	location: string | undefined;
	/** Lower-case names. */
	headers: Record< string, string >;
	/** `$_SERVER` where PHP answered, null elsewhere. */
	server: Record< string, string > | null;
	body: string;
}

const agent = new Agent( { keepAlive: true, maxSockets: 1 } );

/** PHP's JSON is UTF-8, the suite's strings are bytes. */
function readServer( body: string ): Record< string, string > {
	const read: Record< string, string > = JSON.parse(
		Buffer.from( body, 'latin1' ).toString( 'utf8' )
	);
	return Object.fromEntries(
		Object.entries( read ).map( ( [ name, value ] ) => [
			name,
			Buffer.from( value, 'utf8' ).toString( 'latin1' ),
		] )
	);
}

type Asked = Omit< SimulatedRequest, 'remoteAddress' >;

/** What a connection that broke is called. Node's “socket hang up” is a reset as well. */
const BROKEN = [ 'ECONNRESET', 'EPIPE', 'ECONNREFUSED' ];

/** Milliseconds before the second try: a worker that ended is replaced by then. */
const PAUSE = 1000;

/** Asks, and where the connection breaks, once more. Throws one sentence where that breaks too. */
export async function ask( apache: Apache, asked: Asked ): Promise< Answer > {
	try {
		return await askOnce( apache, asked );
	} catch ( error ) {
		if ( ! isBroken( error ) ) {
			throw error;
		}
	}
	await setTimeout( PAUSE );
	try {
		return await askOnce( apache, asked );
	} catch ( error ) {
		throw isBroken( error )
			? new Error(
					`The connection to Apache broke twice (${ error.message })`
				)
			: error;
	}
}

function isBroken( error: unknown ): error is Error {
	return (
		error instanceof Error &&
		BROKEN.includes( ( error as NodeJS.ErrnoException ).code ?? '' )
	);
}

function askOnce(
	apache: Apache,
	{ method, path, query, headers }: Asked
): Promise< Answer > {
	return new Promise( ( resolve, reject ) => {
		const options: RequestOptions & { setDefaultHeaders: boolean } = {
			agent,
			host: '127.0.0.1',
			port: apache.port,
			method,
			path: query === '' ? path : `${ path }?${ query }`,
			headers,
			setDefaultHeaders: false,
			timeout: 60000,
		};
		const outgoing = send( options, ( response ) => {
			const chunks: Buffer[] = [];
			response.on( 'data', ( chunk ) => chunks.push( chunk ) );
			response.on( 'end', () => {
				const sent = Buffer.concat( chunks );
				const body = (
					response.headers[ 'content-encoding' ] === 'gzip'
						? gunzipSync( sent )
						: sent
				).toString( 'latin1' );
				const received = Object.fromEntries(
					Object.entries( response.headers ).map(
						( [ name, value ] ) => [
							name,
							Array.isArray( value )
								? value.join( ', ' )
								: String( value ),
						]
					)
				);
				resolve( {
					status: response.statusCode ?? 0,
					location: response.headers.location,
					headers: received,
					server:
						received[ 'x-dump' ] && body !== ''
							? readServer( body )
							: null,
					body,
				} );
			} );
		} );
		outgoing.on( 'timeout', () =>
			outgoing.destroy( new Error( 'Apache did not answer within 60 s' ) )
		);
		outgoing.on( 'error', ( error: NodeJS.ErrnoException ) => {
			// A busy machine lets more time pass between two requests than Apache keeps a connection for.
			const isStale =
				outgoing.reusedSocket &&
				[ 'ECONNRESET', 'EPIPE' ].includes( error.code ?? '' );
			if ( isStale ) {
				resolve( askOnce( apache, { method, path, query, headers } ) );
			} else {
				reject( error );
			}
		} );
		outgoing.end();
	} );
}

export function closeConnections(): void {
	agent.destroy();
}
