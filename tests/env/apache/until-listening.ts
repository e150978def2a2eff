import { connect, type NetConnectOpts } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Server } from './guard';

function accepts( where: NetConnectOpts ): Promise< boolean > {
	return new Promise( ( resolve ) => {
		const socket = connect( where );
		socket
			.once( 'connect', () => resolve( true ) )
			.once( 'error', () => resolve( false ) );
		socket.once( 'connect', () => socket.destroy() );
	} );
}

/**
 * Waits until a server takes connections.
 *
 * @throws Error when the server ends first, or after 60 seconds.
 */
export async function untilListening(
	server: Server,
	where: NetConnectOpts
): Promise< void > {
	const deadline = Date.now() + 60_000;
	while ( ! ( await accepts( where ) ) ) {
		server.assertRunning();
		if ( Date.now() > deadline ) {
			throw new Error(
				`${ server.name } took no connection within 60 seconds.`
			);
		}
		await pause( 50 );
	}
}
